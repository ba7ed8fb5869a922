/** Rules of the building blocks that need no database; the walls themselves are tested in every service. */
@NullMarked
package io.zugang.platform.persistence;

import org.jspecify.annotations.NullMarked;
