package io.zugang.local.demo;

/** The connection of an installation, and the token with which the installation itself speaks. */
record Link(Installation installation, String connectionId, String token) {}
