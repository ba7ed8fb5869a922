/** Measures a running installation: requests per second and CPU per request, without any tool beside the JDK. */
@org.jspecify.annotations.NullMarked
package io.zugang.local.load;
