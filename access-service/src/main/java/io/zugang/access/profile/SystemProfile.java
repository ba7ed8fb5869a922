package io.zugang.access.profile;

import java.util.List;

/**
 * A profile as {@code catalogue/system-profiles.json} describes it.
 *
 * @param roles keys of system roles
 */
record SystemProfile(String key, String name, ProfileKind kind, List<String> roles) {

    /**
     * The file.
     *
     * @param revision grows with each change of the file, so that an older instance cannot undo what a newer one wrote
     */
    record Catalogue(int revision, List<SystemProfile> profiles) {}
}
