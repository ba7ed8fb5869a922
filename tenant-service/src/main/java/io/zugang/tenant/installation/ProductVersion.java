package io.zugang.tenant.installation;

import java.util.regex.Pattern;

/** A product version of four numbers, compared number by number: 10.0.0.9 is below 10.0.0.19. */
public record ProductVersion(int major, int minor, int patch, int build) implements Comparable<ProductVersion> {

    /** Four numbers of at most nine digits, so that each fits an int. */
    static final String PATTERN = "\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}";

    static final String MESSAGE = "must be four numbers such as 10.0.0.19";

    private static final Pattern SHAPE = Pattern.compile(PATTERN);
    private static final Pattern DOT = Pattern.compile("\\.");

    /**
     * Reads a version.
     *
     * @throws IllegalArgumentException if it is not four numbers
     */
    public static ProductVersion parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("A product version " + MESSAGE);
        }
        var parts = DOT.splitAsStream(text).mapToInt(Integer::parseInt).toArray();
        return new ProductVersion(parts[0], parts[1], parts[2], parts[3]);
    }

    @Override
    public int compareTo(ProductVersion other) {
        int byMajor = Integer.compare(major, other.major);
        int byMinor = byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
        int byPatch = byMinor != 0 ? byMinor : Integer.compare(patch, other.patch);
        return byPatch != 0 ? byPatch : Integer.compare(build, other.build);
    }

    public boolean isAtLeast(ProductVersion minimum) {
        return compareTo(minimum) >= 0;
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch + "." + build;
    }
}
