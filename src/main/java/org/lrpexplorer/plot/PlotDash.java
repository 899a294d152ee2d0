package org.lrpexplorer.plot;

import java.util.List;

/** How a line is broken, so that lines of one colour are told apart. */
public enum PlotDash {
    /** Not at all; used of the fused network. */
    SOLID(0, 0),
    /** Into dashes; used of the raw network. */
    DASHED(3.0, 1.8),
    /** Into dots. */
    DOTTED(0.9, 1.5);

    private final double drawn;
    private final double left;

    PlotDash(double drawn, double left) {
        this.drawn = drawn;
        this.left = left;
    }

    /** Lengths drawn and left out in turn, in widths of the line; none if it is not broken. */
    public List<Double> pattern() {
        return drawn == 0 ? List.of() : List.of(drawn, left);
    }
}
