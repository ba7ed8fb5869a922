/** Tests of the package of the same name, with stand-ins for the services. */
@org.jspecify.annotations.NullMarked
package io.zugang.local.stack;
