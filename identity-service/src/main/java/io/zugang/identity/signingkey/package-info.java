/**
 * The keys that tokens are signed with: made here, kept encrypted in the database, published before they are used and
 * kept published after, so that no resource server ever meets a token whose key it cannot know.
 */
@NullMarked
package io.zugang.identity.signingkey;

import org.jspecify.annotations.NullMarked;
