/** The links by which a portal takes people to the applications that they may use. */
@NullMarked
package io.zugang.access.portallink;

import org.jspecify.annotations.NullMarked;
