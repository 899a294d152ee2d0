package org.lrpexplorer.ui.evaluate;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lrpexplorer.compose.FigureTreatment;
import org.lrpexplorer.explore.Evaluator;
import org.lrpexplorer.explore.evaluate.EvaluatedClass;
import org.lrpexplorer.explore.evaluate.EvaluatedImages;
import org.lrpexplorer.explore.evaluate.EvaluationForm;
import org.lrpexplorer.explore.evaluate.EvaluationPlan;
import org.lrpexplorer.explore.evaluate.EvaluationSubject;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.ui.control.CappedScroll;
import org.lrpexplorer.ui.control.Checks;
import org.lrpexplorer.ui.control.Field;
import org.lrpexplorer.ui.control.Segments;
import org.lrpexplorer.ui.control.TypedField;

/** What is evaluated: which rows, by which rules, on which images, by which measures. */
final class EvaluationFields extends VBox {

    private static final double LIST_HEIGHT = 132;

    private final Evaluator evaluator;
    private final EvaluationForm form;
    private final Checks<FigureTreatment> treatments;
    private final Checks<Composite> composites;
    private final Label images = new Label();

    EvaluationFields(Evaluator evaluator) {
        this.evaluator = evaluator;
        this.form = evaluator.form();
        getStyleClass().add("evaluate-fields");
        treatments = new Checks<>(
                "evaluate-treatment",
                new FlowPane(),
                FigureTreatment::id,
                treatment -> treatment.kept().isPresent() ? "raw: " + treatment.detail() : "fused",
                treatment -> treatment
                        .kept()
                        .map(BatchNormTreatment::sentence)
                        .orElse("BatchNorm is merged into the neighbouring weights."),
                ticked -> form.treatments().set(Optional.of(ticked)));
        composites = new Checks<>(
                "evaluate-composite",
                new VBox(),
                composite -> String.valueOf(offered().indexOf(composite)),
                Composite::title,
                composite -> "Explain by " + composite.name(),
                ticked -> form.composites().set(Optional.of(ticked)));
        CappedScroll list = new CappedScroll(composites.box(), LIST_HEIGHT);
        list.setId("evaluate-composites");
        list.getStyleClass().add("figure-list");
        getChildren()
                .addAll(
                        new Field("Rows", treatments.box()),
                        new Field("Composites", list),
                        sample(),
                        new Field(
                                "Class that is explained",
                                Segments.of(
                                        "evaluate-target",
                                        form.target(),
                                        List.of(EvaluatedClass.values()),
                                        EvaluatedClass::title,
                                        EvaluatedClass::help)),
                        new Field("Measures", new MeasureChecks(evaluator)));
        evaluator.subject().addListener((property, before, now) -> fill());
        form.treatments().addListener((property, before, now) -> fill());
        form.composites().addListener((property, before, now) -> fill());
        evaluator.plan().addListener((property, before, now) -> describe(now));
        fill();
        describe(evaluator.plan().get());
    }

    private List<Composite> offered() {
        return evaluator.subject().get().map(EvaluationSubject::composites).orElse(List.of());
    }

    private VBox sample() {
        TextField count = TypedField.of(
                "evaluate-images",
                form.images(),
                "How many images",
                "How many images, drawn at random, as many of each class as possible; more make the intervals narrower");
        TextField seed = TypedField.of(
                "evaluate-seed", form.seed(), "Seed", "The same seed draws the same images and the same random orders");
        HBox row = new HBox(new Field("Images", count), new Field("Seed", seed));
        row.getChildren().forEach(field -> HBox.setHgrow(field, Priority.ALWAYS));
        row.getStyleClass().add("fields");
        images.setId("evaluate-sample");
        images.getStyleClass().add("facts");
        images.setWrapText(true);
        images.setMinHeight(USE_PREF_SIZE);
        VBox box = new VBox(row, images);
        box.getStyleClass().add("field");
        return box;
    }

    private void fill() {
        evaluator.subject().get().ifPresent(subject -> {
            treatments.show(FigureTreatment.all(), form.treatments().get().orElse(subject.usualTreatments()));
            composites.show(subject.composites(), form.composites().get().orElse(subject.usualComposites()));
        });
    }

    private void describe(EvaluationPlan plan) {
        images.setText(plan.images().map(EvaluatedImages::text).orElse("…"));
    }
}
