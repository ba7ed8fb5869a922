@NullMarked
package io.zugang.access.metadata;

import org.jspecify.annotations.NullMarked;
