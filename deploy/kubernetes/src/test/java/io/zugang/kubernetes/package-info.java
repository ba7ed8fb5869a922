/** Renders the overlays and holds every document against the Kubernetes schema and our own rules. */
@NullMarked
package io.zugang.kubernetes;

import org.jspecify.annotations.NullMarked;
