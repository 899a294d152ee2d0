package org.lrpexplorer.ui.comparison;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.lrpexplorer.ui.control.Zoom;

/** What concerns the eyes in front of this window only: nothing of it enters a figure. On the FX thread. */
public final class ViewState {

    private final StringProperty chosenNode = new SimpleStringProperty("");
    private final ObjectProperty<Optional<String>> channelsOf = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty swapped = new SimpleBooleanProperty();
    private final StringProperty layerFilter = new SimpleStringProperty("");
    private final IntegerProperty filterAsked = new SimpleIntegerProperty();
    private final ObjectProperty<Set<String>> foldedGroups = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<List<String>> groups = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<String>> layersInSight = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<Reading>> reading = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Treatment>> enlarged = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Enlargement> enlargement = new SimpleObjectProperty<>(Enlargement.PAIR);
    private final BooleanProperty chartOpen = new SimpleBooleanProperty(true);
    private final BooleanProperty duelOpen = new SimpleBooleanProperty();
    private final BooleanProperty drawOpen = new SimpleBooleanProperty();
    private final BooleanProperty outlined = new SimpleBooleanProperty();
    private final ObjectProperty<Zoom> zoom = new SimpleObjectProperty<>(Zoom.FIT);
    private final DoubleProperty fittedCell = new SimpleDoubleProperty(1);

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

    /** The row whose tile was enlarged to the whole middle of the window; empty while all layers are shown. */
    public ObjectProperty<Optional<Treatment>> enlarged() {
        return enlarged;
    }

    /** What is shown beside each other when a tile is enlarged. */
    public ObjectProperty<Enlargement> enlargement() {
        return enlargement;
    }

    /** Whether the amounts over the layers are shown. */
    public BooleanProperty chartOpen() {
        return chartOpen;
    }

    /** Whether pixel flipping is shown. */
    public BooleanProperty duelOpen() {
        return duelOpen;
    }

    /** Whether the large picture of the input can be drawn on. */
    public BooleanProperty drawOpen() {
        return drawOpen;
    }

    /** Whether the object is outlined in the pictures, where the dataset has a mask of it. */
    public BooleanProperty outlined() {
        return outlined;
    }

    /** How closely enlarged pictures are looked at. */
    public ObjectProperty<Zoom> zoom() {
        return zoom;
    }

    /** The side of a cell of the enlarged layer when it fits its view whole, in device pixels; set by that view. */
    public DoubleProperty fittedCell() {
        return fittedCell;
    }

    /** Words that layers must contain to have a column. */
    public StringProperty layerFilter() {
        return layerFilter;
    }

    /** Changes when a person wants to type into the filter. */
    public IntegerProperty filterAsked() {
        return filterAsked;
    }

    /** The groups of layers that show their first column alone, each by the node of that column. */
    public ObjectProperty<Set<String>> foldedGroups() {
        return foldedGroups;
    }

    /** All groups of the layers on show, each by the node of its first column. */
    public ObjectProperty<List<String>> groups() {
        return groups;
    }

    /** The nodes whose columns the filter and the folded groups leave, in order. */
    public ObjectProperty<List<String>> layersInSight() {
        return layersInSight;
    }

    /** What lies under the pointer. */
    public ObjectProperty<Optional<Reading>> reading() {
        return reading;
    }
}
