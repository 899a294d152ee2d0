package org.lrpexplorer.ui.network;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.explore.accuracy.MeasuredAccuracy;
import org.lrpexplorer.explore.accuracy.Tally;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;

/** How often the open network is right on the open dataset, and the way to feed pixels that fits better, if there is one. */
final class AccuracyLine extends VBox {

    private final NetworkActions actions;
    private final Label line = new Label();
    private final Label offer = new Label();
    private final Button use = new Button("Use them");
    private final VBox offered = new VBox(offer, use);

    AccuracyLine(ExplorerModel model, NetworkActions actions) {
        this.actions = actions;
        setId("accuracy-line");
        getStyleClass().add("accuracy-line");
        line.setId("accuracy");
        line.getStyleClass().add("facts");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        offer.setId("better-pixels");
        offer.setWrapText(true);
        offer.setMinHeight(USE_PREF_SIZE);
        use.setId("use-better-pixels");
        use.setTooltip(new Tooltip("Changes the card of the open network; Save card keeps it"));
        offered.getStyleClass().add("better-pixels");
        offered.managedProperty().bind(offered.visibleProperty());
        managedProperty().bind(visibleProperty());
        getChildren().addAll(line, offered);
        model.accuracy().addListener((property, before, now) -> show(now));
        show(model.accuracy().get());
    }

    private void show(MeasuredAccuracy accuracy) {
        setVisible(!(accuracy instanceof MeasuredAccuracy.Unknown));
        Optional<MeasuredAccuracy.Better> better = Optional.empty();
        String help = "";
        if (accuracy instanceof MeasuredAccuracy.Incomparable incomparable) {
            line.setText(incomparable.reason());
        } else if (accuracy instanceof MeasuredAccuracy.Measuring measuring) {
            line.setText(Text.of("measuring accuracy … %d of %d", measuring.done(), measuring.total()));
            help = "How often the network predicts the class that the sample is labelled with";
        } else if (accuracy instanceof MeasuredAccuracy.Measured measured) {
            line.setText(Text.of(
                    "accuracy %s of the first %d%s",
                    NumberText.share(measured.tally().share()),
                    measured.tally().samples(),
                    measured.comparing() ? "; comparing other ways to feed samples …" : ""));
            help = describe(measured.tally())
                    + (measured.byNumber()
                            ? "\nLabels and classes are compared by their numbers, because their names differ"
                            : "");
            better = measured.better();
        }
        line.setTooltip(help.isEmpty() ? null : new Tooltip(help));
        offered.setVisible(better.isPresent());
        better.ifPresent(this::offer);
    }

    private void offer(MeasuredAccuracy.Better better) {
        offer.setText(Text.of(
                "%s fit better: %s instead of %s right.",
                better.preset().sentence(),
                NumberText.share(better.tally().share()),
                NumberText.share(better.now().share())));
        offer.setTooltip(new Tooltip(Text.of(
                "Of the common ways to feed samples this one is right most often on the first %d samples.%n%s",
                better.tally().samples(), describe(better.tally()))));
        use.setAccessibleText("Use them: " + better.preset().sentence());
        use.setOnAction(event -> actions.feed(better.preset()));
    }

    private static String describe(Tally tally) {
        return Text.of(
                "%d of %d right; mean confidence in the predicted class %s",
                tally.right(), tally.samples(), NumberText.share(tally.meanConfidence()));
    }
}
