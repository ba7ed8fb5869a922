@NullMarked
package io.zugang.access.resource;

import org.jspecify.annotations.NullMarked;
