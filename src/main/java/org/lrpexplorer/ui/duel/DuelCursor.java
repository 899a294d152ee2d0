package org.lrpexplorer.ui.duel;

import org.lrpexplorer.explore.duel.FlippingOrder;

/**
 * At which image along the curves a person looks.
 *
 * @param place in which plot, counted from 0
 * @param order on the curves of which order
 * @param share how far along them, 0 to 1
 */
record DuelCursor(int place, FlippingOrder order, double share) {

    /** Where a person has not looked yet: where good curves differ from bad ones. */
    static final DuelCursor FIRST = new DuelCursor(0, FlippingOrder.MORF, 0.1);

    /** The step of that many. */
    int step(int steps) {
        return (int) Math.max(0, Math.min(steps, Math.round(share * steps)));
    }

    /** The same some steps on, of that many. */
    DuelCursor moved(int by, int steps) {
        return new DuelCursor(place, order, Math.max(0, Math.min(1, (step(steps) + by) / (double) steps)));
    }

    /** The same on the curves of the other order. */
    DuelCursor turned() {
        return new DuelCursor(place, order == FlippingOrder.MORF ? FlippingOrder.LERF : FlippingOrder.MORF, share);
    }

    /** The same in another plot. */
    DuelCursor in(int other) {
        return new DuelCursor(other, order, share);
    }
}
