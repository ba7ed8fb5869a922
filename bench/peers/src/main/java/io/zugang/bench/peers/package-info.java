/** Other engines, each told the same as ours in the form that suits it best. */
@NullMarked
package io.zugang.bench.peers;

import org.jspecify.annotations.NullMarked;
