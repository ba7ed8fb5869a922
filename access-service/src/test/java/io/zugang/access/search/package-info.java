@NullMarked
package io.zugang.access.search;

import org.jspecify.annotations.NullMarked;
