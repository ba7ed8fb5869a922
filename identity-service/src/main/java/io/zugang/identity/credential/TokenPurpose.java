package io.zugang.identity.credential;

/** What a one-time link is good for. */
enum TokenPurpose {
    VERIFY_EMAIL,
    SET_PASSWORD
}
