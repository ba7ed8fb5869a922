/** What programs need to find the decision point: the metadata of OpenID AuthZEN Authorization API 1.0. */
@NullMarked
package io.zugang.access.metadata;

import org.jspecify.annotations.NullMarked;
