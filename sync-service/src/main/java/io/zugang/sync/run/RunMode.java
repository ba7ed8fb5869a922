package io.zugang.sync.run;

/** DRY_RUN finds out what FULL would do and changes nothing. */
public enum RunMode {
    DRY_RUN,
    FULL
}
