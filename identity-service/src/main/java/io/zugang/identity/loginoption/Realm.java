package io.zugang.identity.loginoption;

/** Whose credentials are used. */
enum Realm {
    /** The credentials kept here. */
    CENTRAL,
    /** The credentials of the installation itself. */
    LOCAL
}
