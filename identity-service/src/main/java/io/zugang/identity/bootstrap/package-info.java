/** The first account of all: the provider's administrator, made when tenant-service tells of the provider. */
@NullMarked
package io.zugang.identity.bootstrap;

import org.jspecify.annotations.NullMarked;
