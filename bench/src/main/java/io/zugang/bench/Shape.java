package io.zugang.bench;

/** How large a company is. */
public enum Shape {
    S(1_000, 50, 12),
    M(100_000, 500, 60),
    L(1_000_000, 5_000, 300);

    final int users;
    final int units;
    final int roles;

    Shape(int users, int units, int roles) {
        this.users = users;
        this.units = units;
        this.roles = roles;
    }

    /** Combinations of roles that people are given together. */
    int jobs() {
        return Math.max(12, roles / 5);
    }
}
