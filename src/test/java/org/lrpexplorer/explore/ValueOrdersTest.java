package org.lrpexplorer.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.heatmap.Heatmap;

class ValueOrdersTest {

    private final HandThreads hands = new HandThreads();
    private final ValueOrders orders = new ValueOrders(new ExplorerModel(), hands.threads());
    private final List<String> said = new ArrayList<>();

    private static Heatmap map(String label) {
        return new Heatmap(label, 2, 1, new float[] {2, 1});
    }

    @Test
    void valuesAreOrderedOnTheComputeThreadAndThenToldOfOnTheUserInterfaceThread() {
        Heatmap map = map("a");
        orders.order(List.of(map), () -> said.add("a"));
        hands.ui.drain();
        assertThat(map.isOrdered()).isFalse();

        hands.compute.step();
        assertThat(map.isOrdered()).isTrue();
        assertThat(said).isEmpty();
        hands.ui.drain();
        assertThat(said).containsExactly("a");
    }

    @Test
    void onlyTheNewestIsToldOf() {
        orders.order(List.of(map("a")), () -> said.add("a"));
        hands.compute.step();
        orders.order(List.of(map("b")), () -> said.add("b"));
        hands.settle();
        assertThat(said).containsExactly("b");
    }

    @Test
    void mapsInOrderNeedNoWorkAndEndTheWaitForOthers() {
        Heatmap known = map("known");
        known.order();
        orders.order(List.of(map("a")), () -> said.add("a"));
        orders.order(List.of(known), () -> said.add("known"));
        hands.settle();
        assertThat(said).isEmpty();
    }
}
