/**
 * What decisions are made on: an image of each tenant in memory, kept at its newest version. Every change of a right counts
 * up the version of its tenant in its own transaction, and says what it changed.
 */
@NullMarked
package io.zugang.access.snapshot;

import org.jspecify.annotations.NullMarked;
