package org.lrpexplorer.explore.display;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the window around the comparison looks, observable. Nothing of it enters a figure. */
public final class WindowSettings {

    /** The smallest tiles, as a part of the size that suits the window. */
    public static final double SMALLEST_TILES = 0.5;

    /** The largest tiles, as a multiple of the size that suits the window. */
    public static final double LARGEST_TILES = 2.5;

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
    private final ObjectProperty<TextSize> textSize = new SimpleObjectProperty<>(TextSize.NORMAL);
    private final DoubleProperty tileSize = new SimpleDoubleProperty(1);
    private final BooleanProperty networkPane = new SimpleBooleanProperty(true);
    private final BooleanProperty settingsPane = new SimpleBooleanProperty(true);

    private final DoubleProperty surveyHeight = new SimpleDoubleProperty();

    /** The settings to start with. */
    public WindowSettings() {}

    /** Light, dark or as the system is. */
    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /** How large the words are. */
    public ObjectProperty<TextSize> textSize() {
        return textSize;
    }

    /** How large tiles are, where 1 is the size that suits the window; small ones show more layers at once. */
    public DoubleProperty tileSize() {
        return tileSize;
    }

    /** Whether the list of layers at the left is shown. */
    public BooleanProperty networkPane() {
        return networkPane;
    }

    /** Whether the settings at the right are shown. */
    public BooleanProperty settingsPane() {
        return settingsPane;
    }

    /** How high the table of the dataset is, in logical pixels, as a person has dragged it; 0 for what suits the window. */
    public DoubleProperty surveyHeight() {
        return surveyHeight;
    }
}
