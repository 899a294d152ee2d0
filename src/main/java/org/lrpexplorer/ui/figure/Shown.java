package org.lrpexplorer.ui.figure;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Takes fields out of sight that do not count for what is chosen. */
final class Shown {

    private Shown() {}

    /** Shows a node while one of these values is chosen. */
    static <T> void when(Node node, ObservableValue<T> chosen, List<T> values) {
        node.visibleProperty().bind(Bindings.createBooleanBinding(() -> values.contains(chosen.getValue()), chosen));
        node.managedProperty().bind(node.visibleProperty());
    }
}
