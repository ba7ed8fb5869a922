/**
 * How a tenant's roles count: all together, or one active role for each application. A change of that is shown before it is
 * made.
 */
@NullMarked
package io.zugang.access.policy;

import org.jspecify.annotations.NullMarked;
