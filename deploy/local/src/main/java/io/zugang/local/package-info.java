/** Starts all of Zugang on one machine without anything installed but a JDK: entry point only, the parts live in the packages below. */
@org.jspecify.annotations.NullMarked
package io.zugang.local;
