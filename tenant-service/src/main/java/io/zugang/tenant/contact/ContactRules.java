package io.zugang.tenant.contact;

/** What the texts of contacts look like. Each pattern also takes the empty text, which removes a value. */
final class ContactRules {

    static final int MAX_KIND = 40;
    static final int MAX_NAME = 100;
    static final int MAX_EMAIL = 254;

    /** Digits, and what people write between them. */
    static final String PHONE = "(\\+?[0-9][0-9 ()/.-]{2,38})?";

    /** A language, and what BCP 47 puts behind it: {@code de-CH}. */
    static final String LANGUAGE = "([a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3})?";

    /** Something that can be seen on either side of an at sign. Whether mail arrives, only mail can tell. */
    static final String EMAIL = "([^@\\s\\p{C}]{1,64}@[^@\\s\\p{C}]{1,189})?";

    private ContactRules() {}
}
