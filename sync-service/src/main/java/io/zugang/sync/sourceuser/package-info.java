/**
 * The users of an installation as it last pushed them. Whatever comes in is taken for hostile: it is cleaned and bounded,
 * and what had to be cut is noted as a reason, so that one bad user neither stops the others nor vanishes. Secrets are
 * refused.
 */
@NullMarked
package io.zugang.sync.sourceuser;

import org.jspecify.annotations.NullMarked;
