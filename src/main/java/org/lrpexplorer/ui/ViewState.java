package org.lrpexplorer.ui;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What concerns the eyes in front of this window only: nothing of it enters a figure. On the FX thread. */
final class ViewState {

    /** The node of the column that is shown large; empty for the network's input. */
    final StringProperty chosenNode = new SimpleStringProperty("");

    /** Whether raw and fused pictures have changed places, to compare them by blinking. */
    final BooleanProperty swapped = new SimpleBooleanProperty();

    /** What lies under the pointer. */
    final ObjectProperty<Optional<Reading>> reading = new SimpleObjectProperty<>(Optional.empty());
}
