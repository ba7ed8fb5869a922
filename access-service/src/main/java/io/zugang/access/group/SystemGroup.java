package io.zugang.access.group;

import java.util.Locale;

/** The built-in groups of a provider. */
enum SystemGroup {
    /** The provider's people who can represent customers. */
    CUSTOMER_REPRESENTATIVES("Customer representatives"),
    /** Who administers portals: representatives, and external administrators of their own company. */
    REMOTE_ADMINISTRATORS("Remote administrators"),
    /** Who uses portals besides the customers' own people. */
    REMOTE_USERS("Remote users");

    private final String title;

    SystemGroup(String title) {
        this.title = title;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String title() {
        return title;
    }
}
