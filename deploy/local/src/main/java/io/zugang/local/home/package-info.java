/** The data directory: where things lie, the generated secrets, the ports, and who is using the directory right now. */
@org.jspecify.annotations.NullMarked
package io.zugang.local.home;
