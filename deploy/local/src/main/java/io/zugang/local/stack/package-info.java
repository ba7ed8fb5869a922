/** Everything together: database, mail inbox and the four services, started in order and stopped in reverse. */
@org.jspecify.annotations.NullMarked
package io.zugang.local.stack;
