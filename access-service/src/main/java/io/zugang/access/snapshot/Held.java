package io.zugang.access.snapshot;

import io.zugang.access.engine.Holding;
import io.zugang.access.engine.TenantImage;
import java.util.List;

/** What one subject is and holds, with what names it to people, and the image of its home tenant at the same version. */
public record Held(TenantImage home, Holding.State state, List<HeldGrant> grants) {

    public Held {
        grants = List.copyOf(grants);
    }
}
