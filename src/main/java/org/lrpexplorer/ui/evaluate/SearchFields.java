package org.lrpexplorer.ui.evaluate;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lrpexplorer.evaluate.measure.MapMeasure;
import org.lrpexplorer.explore.RuleSearcher;
import org.lrpexplorer.explore.evaluate.EvaluationSubject;
import org.lrpexplorer.explore.evaluate.RuleSearchDraft;
import org.lrpexplorer.explore.evaluate.RuleSearchForm;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.ui.control.Chooser;
import org.lrpexplorer.ui.control.Field;
import org.lrpexplorer.ui.control.TypedField;

/** What is searched for: around which composite, with which rules, on which images, by which measure. */
final class SearchFields extends VBox {

    /** The usual rules take as many. */
    private static final int LINES = 4;

    private final RuleSearcher searcher;
    private final RuleSearchForm form;
    private final ObjectProperty<Composite> base = new SimpleObjectProperty<>();
    private final ObjectProperty<BatchNormTreatment> kept = new SimpleObjectProperty<>();
    private final Chooser<Composite> bases = new Chooser<>(
            "rules-base", base, Composite::name, "Base composite", "The composite whose rules are varied");
    private final Label rules = new Label();
    private boolean filling;

    SearchFields(RuleSearcher searcher) {
        this.searcher = searcher;
        this.form = searcher.form();
        getStyleClass().add("evaluate-fields");
        Chooser<BatchNormTreatment> treatments = new Chooser<>(
                "rules-kept",
                kept,
                BatchNormTreatment::label,
                "BatchNorm in the raw network",
                "What BatchNorm layers do with relevance in the raw network");
        Chooser<MapMeasure> measures = new Chooser<>(
                "rules-measure",
                form.measure(),
                MapMeasure::title,
                "Measure",
                "How maps are judged; the best composite is the one that this number likes best");
        getChildren()
                .addAll(
                        new Field("Base composite", bases.box()),
                        new Field(
                                "BatchNorm in the raw network",
                                treatments
                                        .offer(List.of(BatchNormTreatment.values()))
                                        .box()),
                        new Field(
                                "Judged by",
                                measures.offer(RuleSearchForm.measures()).box()),
                        sample(),
                        rules());
        searcher.subject().addListener((property, before, now) -> fill());
        searcher.draft().addListener((property, before, now) -> describe(now));
        base.addListener((property, before, now) -> choose(form.base(), now));
        kept.addListener((property, before, now) -> choose(form.kept(), now));
        fill();
        describe(searcher.draft().get());
    }

    private HBox sample() {
        TextField count = TypedField.of(
                "rules-images",
                form.images(),
                "How many images",
                "How many images, drawn at random, as many of each class as possible; the best is confirmed on as many"
                        + " others");
        TextField seed = TypedField.of("rules-seed", form.seed(), "Seed", "The same seed draws the same images");
        HBox row = new HBox(new Field("Images", count), new Field("Seed", seed));
        row.getChildren().forEach(field -> HBox.setHgrow(field, Priority.ALWAYS));
        row.getStyleClass().add("fields");
        return row;
    }

    private VBox rules() {
        TextArea typed = TypedField.ofLines(
                LINES,
                "rules-tried",
                form.rules(),
                "Rules to try",
                "Rules with spaces between, such as Gamma:0.5 Epsilon:0.1 AlphaBeta:2,1");
        rules.setId("rules-counted");
        rules.getStyleClass().add("facts");
        rules.setWrapText(true);
        rules.setMinHeight(USE_PREF_SIZE);
        VBox box = new VBox(new Field("Rules to try", typed), rules);
        box.getStyleClass().add("field");
        return box;
    }

    private <T> void choose(ObjectProperty<Optional<T>> chosen, T now) {
        if (!filling) {
            chosen.set(Optional.of(now));
        }
    }

    private void fill() {
        Optional<EvaluationSubject> open = searcher.subject().get();
        filling = true;
        open.ifPresent(subject -> {
            base.set(form.base().get().orElse(subject.searchBase()));
            bases.offer(subject.composites().stream().filter(Composite::isLrp).toList());
            kept.set(form.kept().get().orElse(RuleSearchDraft.usualTreatment(subject)));
        });
        filling = false;
    }

    private void describe(RuleSearchDraft draft) {
        rules.setText(draft.rules());
    }
}
