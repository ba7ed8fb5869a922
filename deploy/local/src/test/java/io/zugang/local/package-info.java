/** Tests of the launcher as its user meets it: a program with output, exit code and children. */
@org.jspecify.annotations.NullMarked
package io.zugang.local;
