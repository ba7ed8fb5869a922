/** The commands of the launcher, one class each. */
@org.jspecify.annotations.NullMarked
package io.zugang.local.command;
