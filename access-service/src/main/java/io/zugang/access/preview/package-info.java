/**
 * What a catalogue would change if it counted: it is tried in memory, by the evaluator that decides, on what is held now.
 * Nothing is written.
 */
@NullMarked
package io.zugang.access.preview;

import org.jspecify.annotations.NullMarked;
