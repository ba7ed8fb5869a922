package io.zugang.access.policy;

/** Where roles come from besides assignments. */
enum RightsSource {
    GROUP,
    PROFILE
}
