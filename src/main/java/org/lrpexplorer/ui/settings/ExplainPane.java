package org.lrpexplorer.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.lrp.StartRelevance;
import org.lrpexplorer.lrp.composite.Assignment;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.rule.Pruning;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.control.Field;
import org.lrpexplorer.ui.control.Naming;
import org.lrpexplorer.ui.control.Segments;

/** What is explained and by which rules: class, composite, start relevance. */
final class ExplainPane extends VBox {

    private static final double MOST_PRUNED = 0.5;
    private static final double PRUNING_STEPS = 20;

    private final ExplorerModel model;
    private final Label assignments = new Label();

    ExplainPane(ExplorerModel model) {
        this.model = model;
        setId("explain-pane");
        getStyleClass().add("section");
        Label title = new Label("Explain");
        title.getStyleClass().add("section-title");
        getChildren()
                .addAll(
                        title,
                        new ConditionField(model),
                        new ClassFields(model),
                        compositeField(),
                        batchNormField(),
                        normsShown(),
                        startField(),
                        pruningField());
    }

    private Field compositeField() {
        ComboBox<Composite> chooser = new ComboBox<>(FXCollections.observableArrayList(Composites.shipped()));
        chooser.setId("composite-chooser");
        chooser.setMaxWidth(Double.MAX_VALUE);
        chooser.setAccessibleText("Composite: which rule each layer gets");
        chooser.setConverter(new Naming<>(Composite::name));
        chooser.valueProperty().bindBidirectional(model.composite());
        assignments.setId("assignments");
        assignments.getStyleClass().add("assignments");
        assignments.setWrapText(true);
        model.composite().addListener(changed -> describe());
        model.batchNorm().addListener(changed -> describe());
        describe();
        return new Field("Composite", new VBox(chooser, assignments));
    }

    private void describe() {
        assignments.setText(model.treatedComposite().assignments().stream()
                .map(Assignment::describe)
                .collect(Collectors.joining("\n")));
    }

    private Field batchNormField() {
        ComboBox<Optional<BatchNormTreatment>> chooser = new ComboBox<>();
        chooser.getItems().add(Optional.empty());
        Stream.of(BatchNormTreatment.values()).map(Optional::of).forEach(chooser.getItems()::add);
        chooser.setId("raw-batch-norm");
        chooser.setMaxWidth(Double.MAX_VALUE);
        chooser.setAccessibleText("What BatchNorm layers that are left in place do with relevance");
        chooser.setTooltip(new Tooltip("What BatchNorm y = s·x + t does in the raw row, and where it cannot be fused:\n"
                + "pass R, z s·x/y·R, ε s·x/(y ± ε)·R, |z| |s·x|/(|s·x| + |t|)·R, αβ by sign, gradient s·R"));
        chooser.setConverter(new Naming<>(
                treatment -> treatment.map(BatchNormTreatment::label).orElse("as the composite says")));
        chooser.valueProperty().bindBidirectional(model.batchNorm());
        return new Field("BatchNorm left in place", chooser);
    }

    private CheckBox normsShown() {
        CheckBox shown = new CheckBox("Tiles for BatchNorm");
        shown.setId("norms-shown");
        shown.setTooltip(new Tooltip("Show relevance at the output of each BatchNorm, before it passes the BatchNorm,\n"
                + "and at its input, after it has passed, and what the fused network has in their place"));
        shown.selectedProperty().bindBidirectional(model.normsShown());
        return shown;
    }

    private Field pruningField() {
        Slider slider = new Slider(0, MOST_PRUNED, 0);
        slider.setId("pruning");
        slider.setBlockIncrement(1 / PRUNING_STEPS);
        slider.setMajorTickUnit(1 / PRUNING_STEPS);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setAccessibleText("Share of relevance that is pruned in each layer");
        slider.setTooltip(
                new Tooltip(
                        "Pruned LRP (Yanez Sarmiento et al. 2024): in each layer but the first, the smallest"
                                + " relevances that make up this share are dropped\nand the rest is scaled up; 0 is plain LRP"));
        Label value = new Label();
        value.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.pruning().get().isNone()
                                ? "none"
                                : Text.of("%.0f %%", 100 * model.pruning().get().positive()),
                        model.pruning()));
        slider.valueProperty().addListener((property, before, now) -> model.pruning()
                .set(Pruning.of(Math.round(now.doubleValue() * PRUNING_STEPS) / PRUNING_STEPS)));
        return new Field("Prune", value, slider);
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
