package io.zugang.platform.persistence;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * The service's own database, and the two roles that it uses there. Nobody asks for it: it exists so that a start without
 * one of these settings ends by naming all that are missing. Public because its validator must see it.
 */
@Unremovable
@ConfigMapping(prefix = "zugang.db")
public interface DatabaseConfig {

    /** {@code jdbc:postgresql://host:port/database}. */
    String url();

    /** The role the service works as; it owns no tables, so that row-level security applies to it. */
    String user();

    String password();

    /** The role that owns the tables; only migrations use it. */
    String owner();

    String ownerPassword();

    /** Production refuses a database on the same machine, unless this says that a proxy beside the service listens there. */
    @WithDefault("false")
    boolean loopbackAllowed();
}
