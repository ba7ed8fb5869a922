package io.zugang.sync.mapping;

/** The kinds of user an installation knows. The system user is never synchronised, whatever a mapping says. */
public enum UserType {
    FULL,
    LIGHT,
    SYSTEM
}
