package org.lrpexplorer.explore.evaluate;

import org.lrpexplorer.evaluate.measure.MapMeasure;
import org.lrpexplorer.lrp.composite.Composite;

/**
 * Curves that are looked at.
 *
 * @param measure how pixels are flipped
 * @param composite of which composite
 */
public record CurveChoice(MapMeasure measure, Composite composite) {

    /** What they are, for people. */
    public String title() {
        return composite.name() + " · " + measure.title();
    }
}
