package io.zugang.sync.connection;

/** REQUESTED → CONNECTING → CONNECTED or ERROR; ERROR is tried again; every state can go to CLOSED, which is final. */
public enum ConnectionState {
    REQUESTED,
    CONNECTING,
    CONNECTED,
    ERROR,
    CLOSED
}
