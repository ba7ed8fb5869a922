/**
 * Tests of decisions as data: an integrator keeps them beside a catalogue, and they are run on a small world made up for
 * them, by the evaluator that decides. Nothing is written, and nothing that is stored about people is looked at.
 */
@NullMarked
package io.zugang.access.decisiontest;

import org.jspecify.annotations.NullMarked;
