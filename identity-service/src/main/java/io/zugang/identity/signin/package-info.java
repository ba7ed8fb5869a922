/**
 * The pages people sign in with, in German and English: sign-in, change of an initial password, sign-out. They serve the
 * authorization endpoint through a sealed flow that travels in the address, so nothing is stored before somebody is known.
 */
@NullMarked
package io.zugang.identity.signin;

import org.jspecify.annotations.NullMarked;
