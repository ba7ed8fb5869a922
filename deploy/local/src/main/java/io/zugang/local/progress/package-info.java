/** What the launcher tells the person in front of it: progress while something runs, one sentence when it cannot go on. */
@org.jspecify.annotations.NullMarked
package io.zugang.local.progress;
