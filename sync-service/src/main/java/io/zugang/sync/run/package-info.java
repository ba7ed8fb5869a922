/**
 * Runs over all users of a connection: plan, deliver in batches, report every user with every reason. A dry run goes the
 * same way and changes nothing. The state of a run is in the database alone, so it goes on where it was after a crash, and
 * an outage of identity-service makes it wait instead of fail.
 */
@NullMarked
package io.zugang.sync.run;

import org.jspecify.annotations.NullMarked;
