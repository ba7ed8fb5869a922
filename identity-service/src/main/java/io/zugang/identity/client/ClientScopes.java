package io.zugang.identity.client;

import java.util.List;
import java.util.Set;

/** The scopes there are. */
public final class ClientScopes {

    /** To act at the platform's services, as far as the subject's roles go. */
    public static final String API = "zugang";

    /** All of them, in the order they are told. */
    public static final List<String> ALL = List.of("openid", "profile", "email", "offline_access", API);

    /** What an application may ask for unless its administrator says otherwise: who somebody is, and nothing more. */
    static final Set<String> SIGN_IN = Set.of("openid", "profile", "email", "offline_access");

    private ClientScopes() {}
}
