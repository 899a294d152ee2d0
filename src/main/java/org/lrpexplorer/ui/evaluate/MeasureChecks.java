package org.lrpexplorer.ui.evaluate;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.lrpexplorer.evaluate.measure.MapMeasure;
import org.lrpexplorer.explore.Evaluator;
import org.lrpexplorer.explore.evaluate.EvaluationForm;
import org.lrpexplorer.explore.evaluate.MeasureOffer;

/** The ways to judge maps, each with what it asks. What is always measured is ticked for good. */
final class MeasureChecks extends VBox {

    private static final String WITHOUT_MASKS =
            "Not possible here: the dataset does not record which pixels belong to the object.";

    private final EvaluationForm form;
    private final Map<MeasureOffer, Entry> entries = new LinkedHashMap<>();

    /**
     * A measure on the list.
     *
     * @param check its box
     * @param words what it asks, or why it cannot be
     */
    private record Entry(CheckBox check, Label words) {}

    MeasureChecks(Evaluator evaluator) {
        this.form = evaluator.form();
        setId("evaluate-measures");
        getStyleClass().add("measure-checks");
        headline();
        MeasureOffer.all().forEach(this::add);
        form.measures().addListener((property, before, now) -> tick(now));
        evaluator.plan().addListener((property, before, now) -> grey(now.lacksMasks()));
        tick(form.measures().get());
        grey(evaluator.plan().get().lacksMasks());
    }

    private void headline() {
        CheckBox check = check(
                "evaluate-measure-always",
                MeasureOffer.always().stream().map(MapMeasure::title).collect(Collectors.joining(" and ")));
        check.setSelected(true);
        check.setDisable(true);
        getChildren().addAll(check, words(MeasureOffer.always().get(0).question()));
    }

    private void add(MeasureOffer offer) {
        CheckBox check = check("evaluate-measure-" + offer.name(), offer.title());
        check.setAccessibleHelp(said(offer));
        check.setOnAction(event -> choose(offer, check.isSelected()));
        Entry entry = new Entry(check, words(said(offer)));
        entries.put(offer, entry);
        getChildren().addAll(entry.check, entry.words);
    }

    private static String said(MeasureOffer offer) {
        return (offer.question() + " " + offer.cost()).strip();
    }

    private static CheckBox check(String id, String title) {
        CheckBox check = new CheckBox(title);
        check.setId(id);
        check.setMnemonicParsing(false);
        check.setWrapText(true);
        return check;
    }

    private static Label words(String sentence) {
        Label words = new Label(sentence);
        words.getStyleClass().addAll("facts", "measure-question");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        return words;
    }

    private void choose(MeasureOffer offer, boolean wanted) {
        Set<MeasureOffer> ticked = new HashSet<>(form.measures().get());
        if (wanted) {
            ticked.add(offer);
        } else {
            ticked.remove(offer);
        }
        form.measures().set(Set.copyOf(ticked));
    }

    private void tick(Set<MeasureOffer> ticked) {
        entries.forEach((offer, entry) -> entry.check.setSelected(ticked.contains(offer)));
    }

    private void grey(boolean withoutMasks) {
        entries.forEach((offer, entry) -> {
            boolean impossible = withoutMasks && offer.needsMask();
            entry.check.setDisable(impossible);
            entry.words.setText(impossible ? WITHOUT_MASKS : said(offer));
        });
    }
}
