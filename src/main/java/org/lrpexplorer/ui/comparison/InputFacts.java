package org.lrpexplorer.ui.comparison;

import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.dataset.PictureChange;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.open.OpenDataset;

/** How an image of the dataset becomes the network's input, in words, and what reading it did to the one on show. */
final class InputFacts extends VBox {

    private final Label text = new Label();
    private final Label changes = new Label();

    /** The heights for a width, until something changes: sentences that wrap are measured anew whenever they are asked. */
    private double knownWidth = Double.NaN;

    private Set<PictureChange> said = Set.of();
    private double least;
    private double preferred;

    InputFacts(ObservableValue<OpenDataset> dataset) {
        getStyleClass().add("input-facts");
        Label head = new Label("Preprocessing");
        head.getStyleClass().add("head");
        text.setId("preprocessing");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        changes.setId("picture-changes");
        changes.setWrapText(true);
        changes.setMinHeight(USE_PREF_SIZE);
        changes.managedProperty().bind(changes.textProperty().isNotEmpty());
        getChildren().addAll(head, text, changes);
        dataset.addListener((property, before, now) -> describe(now));
        describe(dataset.getValue());
    }

    @Override
    public void requestLayout() {
        knownWidth = Double.NaN;
        super.requestLayout();
    }

    private void measure(double width) {
        if (width != knownWidth) {
            least = super.computeMinHeight(width);
            preferred = super.computePrefHeight(width);
            knownWidth = width;
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        measure(width);
        return least;
    }

    @Override
    protected double computePrefHeight(double width) {
        measure(width);
        return preferred;
    }

    private void describe(OpenDataset dataset) {
        text.setText(
                dataset == null
                        ? ""
                        : dataset.preprocessing().map(Preprocessing::describe).orElse(dataset.adaptation()));
    }

    /** Says what was done to the pixels of a sample. */
    void show(ComparisonView view) {
        if (view.changes().equals(said)) {
            return;
        }
        said = view.changes();
        changes.setText(
                view.changes().isEmpty()
                        ? ""
                        : view.changes().stream()
                                .sorted()
                                .map(PictureChange::label)
                                .collect(Collectors.joining(", ", "This picture: ", ".")));
    }
}
