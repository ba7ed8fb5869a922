package io.zugang.access.snapshot;

import io.zugang.access.engine.World;

/**
 * The tenants under the catalogue that counts, and under a draft. Numbers of permissions are the same in both.
 *
 * @param after has every permission of before, and perhaps more
 */
public record DraftedWorlds(World before, World after) {}
