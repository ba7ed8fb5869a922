package io.zugang.local.demo;

/** A company and the tokens of the person who acts for it. */
record Company(String tenantId, Tokens tokens) {

    String token() {
        return tokens.access();
    }
}
