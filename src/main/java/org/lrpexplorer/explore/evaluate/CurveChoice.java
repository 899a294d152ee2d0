package org.lrpexplorer.explore.evaluate;

import org.lrpexplorer.lrp.composite.Composite;

/**
 * Curves that are looked at.
 *
 * @param offer which curves
 * @param composite of which composite
 */
public record CurveChoice(CurveOffer offer, Composite composite) {

    /** What they are, for people. */
    public String title() {
        return composite.name() + " · " + offer.title();
    }
}
