/**
 * Teams: who works on incidents together. A role with the option {@code teams} can be assigned for some of them only; who
 * holds it so reaches nothing of the other teams.
 */
@NullMarked
package io.zugang.access.team;

import org.jspecify.annotations.NullMarked;
