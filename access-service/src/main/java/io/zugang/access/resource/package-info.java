/**
 * What is registered of resources and of subjects that are no accounts: where they lie, whose they are, and properties that
 * conditions look at. What is registered wins over what a question says. A registered type also translates the words of
 * outsiders into the permissions of the catalogue.
 */
@NullMarked
package io.zugang.access.resource;

import org.jspecify.annotations.NullMarked;
