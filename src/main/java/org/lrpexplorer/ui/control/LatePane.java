package org.lrpexplorer.ui.control;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;

/**
 * A pane that is made, and put where it belongs, when it is shown for the first time: one that nobody opens costs the start of
 * the window nothing. On the FX thread.
 *
 * @param <T> the pane
 */
public final class LatePane<T extends Node> {

    private final Supplier<T> maker;
    private final Consumer<T> place;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private Optional<T> made = Optional.empty();

    /**
     * A pane that is hidden at first.
     *
     * @param maker makes it, as what it shows is by then
     * @param place puts it into the scene
     */
    public LatePane(Supplier<T> maker, Consumer<T> place) {
        this.maker = maker;
        this.place = place;
    }

    /** The pane, if it has been shown. */
    public Optional<T> made() {
        return made;
    }

    /** Whether it is shown now. */
    public ReadOnlyBooleanProperty shown() {
        return shown.getReadOnlyProperty();
    }

    /** Shows the pane, or hides it; a hidden one takes no room. */
    public void show(boolean now) {
        if (now && made.isEmpty()) {
            T pane = maker.get();
            pane.managedProperty().bind(pane.visibleProperty());
            made = Optional.of(pane);
            place.accept(pane);
        }
        made.ifPresent(pane -> pane.setVisible(now));
        shown.set(now);
    }
}
