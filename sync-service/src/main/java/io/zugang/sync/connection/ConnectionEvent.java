package io.zugang.sync.connection;

import io.zugang.platform.events.DomainEvent;
import java.util.UUID;

/** What others may know of a connection; the payload is the connection as the API shows it. */
sealed interface ConnectionEvent extends DomainEvent {

    ConnectionResponse connection();

    @Override
    default UUID subject() {
        return connection().id();
    }

    @Override
    default UUID tenantId() {
        return connection().tenantId();
    }

    @Override
    default Object data() {
        return connection();
    }

    record Requested(ConnectionResponse connection) implements ConnectionEvent {
        @Override
        public String type() {
            return "sync.connection.requested.v1";
        }
    }

    record Connected(ConnectionResponse connection) implements ConnectionEvent {
        @Override
        public String type() {
            return "sync.connection.connected.v1";
        }
    }

    record Failed(ConnectionResponse connection) implements ConnectionEvent {
        @Override
        public String type() {
            return "sync.connection.failed.v1";
        }
    }

    record Closed(ConnectionResponse connection) implements ConnectionEvent {
        @Override
        public String type() {
            return "sync.connection.closed.v1";
        }
    }
}
