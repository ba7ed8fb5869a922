package io.zugang.tenant.tenant;

/** The shape of a customer number: what people print, type and say on the phone. */
final class TenantNumber {

    static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._/-]{0,39}";
    static final String MESSAGE = "must be 1 to 40 letters, digits, dots, dashes, slashes or underscores";

    private TenantNumber() {}
}
