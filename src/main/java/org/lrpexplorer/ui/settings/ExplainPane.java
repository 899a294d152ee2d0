package org.lrpexplorer.ui.settings;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.lrp.StartRelevance;
import org.lrpexplorer.rule.Pruning;
import org.lrpexplorer.ui.control.Field;
import org.lrpexplorer.ui.control.LateChildren;
import org.lrpexplorer.ui.control.Segments;

/** What is explained and by which rules: class, composite, start relevance. */
final class ExplainPane extends VBox {

    private static final double MOST_PRUNED = 0.5;
    private static final double PRUNING_STEP = 0.05;

    private final ExplorerModel model;

    /**
     * The choices of an explorer.
     *
     * @param actions opens and saves composites
     */
    ExplainPane(Explorer explorer, CompositeActions actions) {
        this.model = explorer.model();
        setId("explain-pane");
        getStyleClass().add("section");
        Label title = new Label("Explain");
        title.getStyleClass().add("section-title");
        LateChildren.fill(
                this,
                title,
                new ConditionField(model),
                new ClassFields(model),
                new CompositeField(model, explorer.composites(), actions),
                new SplitField(model, explorer.composites()),
                new BatchNormField(model),
                normsShown(),
                onlyForLrp(startField()),
                onlyForLrp(pruningField()));
    }

    /** What is not LRP starts with 1 and prunes nothing. */
    private <T extends Node> T onlyForLrp(T field) {
        field.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.composite().get().isLrp(), model.composite()));
        field.managedProperty().bind(field.visibleProperty());
        return field;
    }

    private CheckBox normsShown() {
        CheckBox shown = new CheckBox("Tiles for BatchNorm");
        shown.setId("norms-shown");
        shown.setTooltip(new Tooltip("Show relevance at the output of each BatchNorm, before it passes the BatchNorm,\n"
                + "and at its input, after it has passed, and what the fused network has in their place"));
        shown.selectedProperty().bindBidirectional(model.normsShown());
        return shown;
    }

    private ParameterField pruningField() {
        ParameterField field = new ParameterField(
                "pruning",
                "Prune p",
                "Pruned LRP (Yanez Sarmiento et al. 2024): in each layer but the first, the smallest relevances that make up"
                        + " this share are dropped\nand the rest is scaled up; 0 is plain LRP",
                new SliderScale(0, MOST_PRUNED, false, PRUNING_STEP),
                share -> model.pruning().set(Pruning.of(share)));
        model.pruning().addListener((property, before, now) -> field.show(now.positive()));
        field.show(model.pruning().get().positive());
        return field;
    }

    private Field startField() {
        return new Field(
                "Start relevance",
                Segments.of(
                        "start",
                        model.start(),
                        List.of(StartRelevance.values()),
                        start -> start == StartRelevance.LOGIT ? "Logit" : "One",
                        start -> start == StartRelevance.LOGIT
                                ? "Relevance starts as the class's logit, so a negative logit gives negative relevance"
                                : "Relevance starts as 1, so strengths can be compared between classes"));
    }
}
