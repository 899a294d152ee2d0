package org.lrpexplorer.ui.browse;

import java.util.AbstractList;
import java.util.List;
import javafx.collections.ObservableListBase;
import org.lrpexplorer.explore.browse.SampleOrder;

/** The samples that are browsed as a list that takes no memory. */
public final class BrowsedSamples extends ObservableListBase<Integer> {

    private SampleOrder order;

    /** The samples of an order. */
    public BrowsedSamples(SampleOrder order) {
        this.order = order;
    }

    /** Changes to another order. */
    public void show(SampleOrder next) {
        if (!next.equals(order)) {
            List<Integer> before = samples(order);
            order = next;
            beginChange();
            nextReplace(0, next.size(), before);
            endChange();
        }
    }

    /** The order that is shown. */
    public SampleOrder order() {
        return order;
    }

    private static List<Integer> samples(SampleOrder order) {
        return new AbstractList<>() {
            @Override
            public Integer get(int place) {
                return order.at(place);
            }

            @Override
            public int size() {
                return order.size();
            }
        };
    }

    @Override
    public Integer get(int place) {
        return order.at(place);
    }

    @Override
    public int size() {
        return order.size();
    }
}
