package org.lrpexplorer.ui.comparison;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What concerns the eyes in front of this window only: nothing of it enters a figure. On the FX thread. */
public final class ViewState {

    private final StringProperty chosenNode = new SimpleStringProperty("");
    private final ObjectProperty<Optional<String>> channelsOf = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty swapped = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Reading>> reading = new SimpleObjectProperty<>(Optional.empty());

    /** The node of the column that is shown large; empty for the network's input. */
    public StringProperty chosenNode() {
        return chosenNode;
    }

    /** The node of the column whose channels are shown instead of the comparison; empty for none. */
    public ObjectProperty<Optional<String>> channelsOf() {
        return channelsOf;
    }

    /** Whether raw and fused pictures have changed places, to compare them by blinking. */
    public BooleanProperty swapped() {
        return swapped;
    }

    /** What lies under the pointer. */
    public ObjectProperty<Optional<Reading>> reading() {
        return reading;
    }
}
