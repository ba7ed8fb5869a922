package io.zugang.sync.sourceuser;

import java.net.IDN;
import java.util.Locale;

/** Addresses in one form, so that the same mailbox is recognised as the same. */
final class SourceEmail {

    private SourceEmail() {}

    /** Writes the domain in its ASCII form and in small letters. What is no address stays as it is and fails later. */
    static String canonical(String address) {
        int at = address.lastIndexOf('@');
        if (at < 0) {
            return address;
        }
        try {
            var domain = IDN.toASCII(address.substring(at + 1)).toLowerCase(Locale.ROOT);
            return address.substring(0, at + 1) + domain;
        } catch (IllegalArgumentException notADomain) {
            return address;
        }
    }
}
