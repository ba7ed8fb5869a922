/**
 * Which realms a person may choose from at a sign-in to an installation: the installation's own credentials or the central
 * ones. Answers tell nothing about whether a login exists.
 */
@NullMarked
package io.zugang.identity.loginoption;

import org.jspecify.annotations.NullMarked;
