package io.zugang.platform.persistence;

import jakarta.enterprise.context.RequestScoped;

/** The reach of the running request or job. */
@RequestScoped
class CurrentReach {

    private Reach reach = Reach.NONE;

    Reach reach() {
        return reach;
    }

    void reach(Reach entered) {
        this.reach = entered;
    }
}
