/**
 * Decides who may do what, where, from images of the tenants that are held in memory: no database, no framework, no waiting.
 * Whoever embeds it feeds a {@link World} with what a tenant's data say at a version, and asks it questions from any thread.
 *
 * <p>An image never changes. A change of a tenant is a new image, published by one write, so that a question sees the state
 * before it or after it and never a mixture.
 */
@NullMarked
package io.zugang.access.engine;

import org.jspecify.annotations.NullMarked;
