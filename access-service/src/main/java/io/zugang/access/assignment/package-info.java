/**
 * Role assignments: which subject holds which role, how far, and how long. They are made by administrators within what these
 * may grant, or follow from the creation of an account or a client; the latter carry their origin and go with it.
 */
@NullMarked
package io.zugang.access.assignment;

import org.jspecify.annotations.NullMarked;
