/**
 * Collections: queues, customer groups and whatever else a product sorts its resources into, and what roles allow in each.
 * A permission that is governed by a type of collections opens nothing in the collections that a role does not name, those
 * to come included, unless the role opens the whole type.
 */
@NullMarked
package io.zugang.access.collection;

import org.jspecify.annotations.NullMarked;
