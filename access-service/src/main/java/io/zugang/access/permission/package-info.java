/**
 * The permissions that exist, from the catalogues of all applications. A role can only hold what stands there, and a question
 * about anything else is denied.
 */
@NullMarked
package io.zugang.access.permission;

import org.jspecify.annotations.NullMarked;
