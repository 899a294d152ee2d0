package org.lrpexplorer.heatmap;

/** How the way from zero to the end of a colour scale is shared out among values. */
public enum ScaleCurve {
    /** In proportion. */
    LINEAR("Linear", "linear"),
    /**
     * By the logarithm of the magnitude over four decades: {@code sign(R) · log(1 + |R|/t) / log(1 + limit/t)} with
     * {@code t = limit/10⁴}. It is smooth and about linear below t, so that zero is exactly neutral, and about
     * logarithmic above. Source: J. B. W. Webber, "A bi-symmetric log transformation for wide-range data", 2013.
     */
    SIGNED_LOG("Signed log", "signed logarithm over 4 decades, about linear below 1e−4 of the limit");

    /** How many powers of ten below the limit colours tell apart. */
    static final int DECADES = 4;

    private static final double RANGE = Math.pow(10, DECADES);

    private final String title;
    private final String description;

    ScaleCurve(String title, String description) {
        this.title = title;
        this.description = description;
    }

    /** The name to show. */
    public String title() {
        return title;
    }

    /** The curve in words for a caption or a tooltip. */
    public String description() {
        return description;
    }

    /** The position from −1 to +1 of a value that is given as a part of the limit; 0 exactly for 0. */
    double position(double part) {
        return switch (this) {
            case LINEAR -> part;
            case SIGNED_LOG -> Math.signum(part) * Math.log1p(Math.abs(part) * RANGE) / Math.log1p(RANGE);
        };
    }
}
