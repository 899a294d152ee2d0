package org.lrpexplorer.ui.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lrpexplorer.evaluate.experiment.ExperimentResults;
import org.lrpexplorer.explore.evaluate.CurveChoice;
import org.lrpexplorer.explore.evaluate.CurveOffer;
import org.lrpexplorer.explore.evaluate.CurvePlots;
import org.lrpexplorer.explore.evaluate.CurvePoint;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.ui.control.Chooser;
import org.lrpexplorer.ui.plot.PlotView;

/** The output while more and more pixels are flipped, by one way of flipping and one composite at a time. */
final class CurvesView extends VBox {

    private final ObjectProperty<CurveOffer> measure = new SimpleObjectProperty<>();
    private final ObjectProperty<Composite> composite = new SimpleObjectProperty<>();
    private final Chooser<CurveOffer> measures = new Chooser<>(
            "evaluate-curve-measure",
            measure,
            CurveOffer::title,
            "Curves",
            "Which of the measures with curves is drawn");
    private final Chooser<Composite> composites = new Chooser<>(
            "evaluate-curve-composite",
            composite,
            Composite::title,
            "Composite",
            "Whose curves, raw and fused, are shown");
    private final PlotView plot = new PlotView();
    private Optional<ExperimentResults> shown = Optional.empty();

    /** @param picked receives the point that a person picks */
    CurvesView(Consumer<CurvePoint> picked) {
        getStyleClass().add("curves-view");
        plot.setId("evaluate-curves");
        HBox choices = new HBox(measures.box(), composites.box());
        choices.getStyleClass().add("results-head");
        VBox.setVgrow(plot, Priority.ALWAYS);
        getChildren().addAll(choices, plot);
        plot.onPick(pick -> plots().flatMap(plots -> plots.point(pick.panel(), pick.series(), pick.point()))
                .ifPresent(picked));
        measure.addListener(changed -> drawAnother());
        composite.addListener(changed -> drawAnother());
        visibleProperty().addListener(changed -> draw());
    }

    /** Shows the curves of these results. */
    void show(Optional<ExperimentResults> results) {
        shown = results;
        offer(
                measures,
                measure,
                results.map(found -> CurveOffer.of(found.experiment())).orElse(List.of()));
        offer(composites, composite, results.map(CurvePlots::composites).orElse(List.of()));
        draw();
    }

    private static <T> void offer(Chooser<T> chooser, ObjectProperty<T> chosen, List<T> entries) {
        if (chosen.get() == null || !entries.contains(chosen.get())) {
            chosen.set(entries.isEmpty() ? null : entries.get(0));
        }
        chooser.offer(entries);
    }

    private void drawAnother() {
        plot.leave();
        draw();
    }

    private void draw() {
        Optional<CurvePlots> now = plots();
        if (now.isEmpty()) {
            plot.clear();
        } else if (isVisible()) {
            plot.show(now.get().plot());
        }
    }

    private Optional<CurvePlots> plots() {
        return choice().flatMap(chosen -> shown.map(results -> new CurvePlots(results, chosen)))
                .filter(CurvePlots::isThere);
    }

    /** What is looked at; empty as long as there is nothing. */
    Optional<CurveChoice> choice() {
        return measure.get() == null || composite.get() == null
                ? Optional.empty()
                : Optional.of(new CurveChoice(measure.get(), composite.get()));
    }
}
