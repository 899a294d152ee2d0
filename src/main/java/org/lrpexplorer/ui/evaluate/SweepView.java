package org.lrpexplorer.ui.evaluate;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lrpexplorer.evaluate.search.SearchResult;
import org.lrpexplorer.evaluate.search.SweepPlots;
import org.lrpexplorer.rule.RuleParameter;
import org.lrpexplorer.ui.control.Chooser;
import org.lrpexplorer.ui.plot.PlotView;

/** The measure against one parameter of the rules at a time. */
final class SweepView extends VBox {

    private final ObjectProperty<RuleParameter> parameter = new SimpleObjectProperty<>();
    private final Chooser<RuleParameter> parameters = new Chooser<>(
            "rules-parameter",
            parameter,
            RuleParameter::symbol,
            "Parameter of the rules",
            "Which parameter of the rules the measure is drawn against");
    private final PlotView plot = new PlotView();
    private Optional<SearchResult> shown = Optional.empty();

    SweepView() {
        getStyleClass().add("curves-view");
        plot.setId("rules-sweep");
        HBox choices = new HBox(parameters.box());
        choices.getStyleClass().add("results-head");
        VBox.setVgrow(plot, Priority.ALWAYS);
        getChildren().addAll(choices, plot);
        parameter.addListener(changed -> draw());
    }

    /** Shows the sweeps of a result. */
    void show(Optional<SearchResult> result) {
        shown = result;
        List<RuleParameter> entries = result.map(SweepPlots::parameters).orElse(List.of());
        if (which().filter(entries::contains).isEmpty()) {
            parameter.set(entries.isEmpty() ? null : entries.get(0));
        }
        parameters.offer(entries);
        parameters.box().setVisible(!entries.isEmpty());
        draw();
    }

    private void draw() {
        Optional<RuleParameter> which = which();
        if (shown.isEmpty() || which.isEmpty()) {
            plot.clear();
        } else {
            plot.show(SweepPlots.of(shown.get(), which.get()));
        }
    }

    /** The parameter that is looked at; empty if none was varied. */
    Optional<RuleParameter> which() {
        return Optional.ofNullable(parameter.get());
    }
}
