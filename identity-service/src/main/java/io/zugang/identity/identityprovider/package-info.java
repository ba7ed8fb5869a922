/**
 * The identity providers that companies bring along: where their people could sign in instead of here. This slice keeps
 * which they are, for administrators of single sign-on; nobody is sent to one yet.
 */
@NullMarked
package io.zugang.identity.identityprovider;

import org.jspecify.annotations.NullMarked;
