/** Runs over HTTP: what they report, and that they lose nobody and do nothing twice. */
@NullMarked
package io.zugang.sync.run;

import org.jspecify.annotations.NullMarked;
