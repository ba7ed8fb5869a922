package io.zugang.tenant.installation;

/** Where an installation runs. */
enum Hosting {
    CLOUD,
    ON_PREMISES
}
