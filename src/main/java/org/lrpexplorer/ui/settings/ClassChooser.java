package org.lrpexplorer.ui.settings;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import javafx.collections.FXCollections;
import org.controlsfx.control.SearchableComboBox;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.explore.open.OpenNetwork;
import org.lrpexplorer.lrp.Target;

/** A list of the open network's classes that can be searched; it follows the model's target. */
final class ClassChooser extends SearchableComboBox<ClassChoice> {

    private final ExplorerModel model;
    private final IntFunction<String> first;
    private final Function<Target, OptionalInt> shown;

    /**
     * A chooser of a class.
     *
     * @param first the words of the first entry, which names no class, for a number of outputs
     * @param shown the class of the model's target that it shows
     * @param chosen hears of what a person chooses
     */
    ClassChooser(
            ExplorerModel model,
            IntFunction<String> first,
            Function<Target, OptionalInt> shown,
            Consumer<ClassChoice> chosen) {
        this.model = model;
        this.first = first;
        this.shown = shown;
        setMaxWidth(Double.MAX_VALUE);
        model.network().addListener((property, before, now) -> fill(now));
        model.target().addListener((property, before, now) -> follow());
        valueProperty().addListener((property, before, now) -> {
            if (now == null) {
                restore();
            } else if (!now.index().equals(shown.apply(model.target().get()))) {
                chosen.accept(now);
                follow();
            }
        });
        showingProperty().addListener((property, before, now) -> restore());
        fill(model.network().get());
    }

    /** Puts back the class that counts where words that match none have left the closed chooser empty. */
    private void restore() {
        if (!isShowing() && getValue() == null) {
            follow();
        }
    }

    private void fill(OpenNetwork network) {
        setItems(FXCollections.observableArrayList(network == null ? List.of() : ClassChoice.of(network, first)));
        setDisable(network == null);
        follow();
    }

    private void follow() {
        OptionalInt index = shown.apply(model.target().get());
        getItems().stream()
                .filter(choice -> choice.index().equals(index))
                .findFirst()
                .ifPresent(this::setValue);
    }
}
