/** Tests. */
@NullMarked
package io.zugang.access.decisionlog;

import org.jspecify.annotations.NullMarked;
