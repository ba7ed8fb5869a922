/**
 * What the tests of every service share: the database, the neighbours, tokens, mail, and the suites that hold each service
 * to the rules of the repository. It is on test class paths only. No business noun and no fixture of a single service
 * belongs here.
 */
@NullMarked
package io.zugang.platform.testing;

import org.jspecify.annotations.NullMarked;
