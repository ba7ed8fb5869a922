package io.zugang.bench.peers;

import io.zugang.bench.Population.Asked;

/** An engine that answers questions. */
@FunctionalInterface
interface Peer {

    boolean permits(Asked asked);
}
