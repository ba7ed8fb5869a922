package io.zugang.local.stack;

import io.zugang.local.home.Home;
import io.zugang.local.home.Ports;
import java.nio.file.Path;

/**
 * How to start everything.
 *
 * @param repository the checkout whose built services are started
 * @param writeArchives whether missing class archives are written at the end
 * @param restarts how often a service may die in a row before everything is stopped
 */
public record StackOptions(Path repository, Home home, Ports ports, boolean writeArchives, int restarts) {}
