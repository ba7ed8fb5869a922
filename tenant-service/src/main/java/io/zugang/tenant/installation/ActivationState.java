package io.zugang.tenant.installation;

/** Whether central access is switched on. */
enum ActivationState {
    OFF,
    ACTIVE
}
