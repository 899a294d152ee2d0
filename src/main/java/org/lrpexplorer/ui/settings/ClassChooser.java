package org.lrpexplorer.ui.settings;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import javafx.collections.FXCollections;
import org.controlsfx.control.SearchableComboBox;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.open.OpenNetwork;

/** A list of choices about the open network's classes that can be searched; it sets and follows the model's target. */
final class ClassChooser<T> extends SearchableComboBox<T> {

    private final ExplorerModel model;
    private final Function<OpenNetwork, List<T>> choices;
    private final BiPredicate<T, Target> shows;

    /**
     * A chooser of a part of the target.
     *
     * @param choices what a network offers
     * @param shows whether a choice is that of a target
     * @param chosen the target with another choice
     */
    ClassChooser(
            ExplorerModel model,
            Function<OpenNetwork, List<T>> choices,
            BiPredicate<T, Target> shows,
            BiFunction<Target, T, Target> chosen) {
        this.model = model;
        this.choices = choices;
        this.shows = shows;
        setMaxWidth(Double.MAX_VALUE);
        model.network().addListener((property, before, now) -> fill(now));
        model.target().addListener((property, before, now) -> follow());
        valueProperty().addListener((property, before, now) -> {
            if (now == null) {
                restore();
            } else if (!shows.test(now, model.target().get())) {
                model.target().set(chosen.apply(model.target().get(), now));
            }
        });
        showingProperty().addListener((property, before, now) -> restore());
        fill(model.network().get());
    }

    /** Puts back the choice that counts where words that match none have left the closed chooser empty. */
    private void restore() {
        if (!isShowing() && getValue() == null) {
            follow();
        }
    }

    private void fill(OpenNetwork network) {
        setItems(FXCollections.observableArrayList(network == null ? List.of() : choices.apply(network)));
        setDisable(getItems().size() < 2);
        follow();
    }

    private void follow() {
        Target target = model.target().get();
        getItems().stream()
                .filter(choice -> shows.test(choice, target))
                .findFirst()
                .ifPresent(this::setValue);
    }
}
