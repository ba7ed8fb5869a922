package io.zugang.platform.security;

import jakarta.enterprise.context.RequestScoped;

/** Whether the running request was given a permit before. */
@RequestScoped
class PermitCount {

    private boolean given;

    boolean isFirst() {
        var first = !given;
        given = true;
        return first;
    }
}
