package org.lrpexplorer.ui.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.Prediction;
import org.lrpexplorer.lrp.Contrast;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.network.OutputMeaning;
import org.lrpexplorer.ui.control.LineLabel;

/**
 * The likeliest classes with logit, probability and a bar; the explained one, what it is contrasted with and the true one
 * are marked. Choosing a row explains its class, or contrasts the explained class with it.
 */
final class PredictionList extends VBox {

    private static final int COUNT = 5;

    private final String whose;
    private final ObjectProperty<Target> target;
    private final GridPane table = new GridPane();
    private final Label title = head();
    private final Label value = head();
    private final Label probability = head();
    private final Tooltip how = new Tooltip();
    private final List<PredictionEntry> entries = new ArrayList<>();
    private Optional<ComparisonView> shown = Optional.empty();
    private Optional<Lines> lines = Optional.empty();
    private List<PredictionEntry> filled = List.of();

    /** Whether numbers may be wider than they need to be beside names that came after them. */
    private boolean isOwed;

    private boolean isShort;

    /**
     * A list of nothing yet.
     *
     * @param whose what ids begin with, to tell this list from others
     * @param target what a person sets by choosing a row
     */
    PredictionList(String whose, ObjectProperty<Target> target) {
        this.whose = whose;
        this.target = target;
        setId(whose + "predictions");
        getStyleClass().add("predictions");
        table.getStyleClass().add("prediction-table");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        numbers.setMinWidth(Region.USE_PREF_SIZE);
        table.getColumnConstraints().addAll(names, numbers, numbers);
        probability.setId(whose + "probability-head");
        probability.setTooltip(how);
        table.addRow(0, title, value, probability);
        getChildren().add(table);
        table.widthProperty().addListener((property, before, now) -> {
            if (isOwed && now.doubleValue() < before.doubleValue()) {
                giveBack();
            }
        });
    }

    /** What stands beside the numbers, and above them, empty where there are none. */
    private record Lines(List<PredictionEntry.Line> names, List<String> heads) {

        /** Whether as many numbers stand in the same columns, beside names that are as bold and marked as these. */
        boolean isLike(Lines other) {
            boolean same = names.size() == other.names.size() && heads.equals(other.heads);
            for (int i = 0; same && i < names.size(); i++) {
                same = names.get(i).isLike(other.names.get(i));
            }
            return same;
        }
    }

    /** Whether the classes go without their values where they have probabilities, to be narrower. */
    void setShort(boolean newShort) {
        if (isShort != newShort) {
            isShort = newShort;
            shown.ifPresent(this::show);
        }
    }

    /** Shows the predictions for a sample. */
    void show(ComparisonView comparison) {
        shown = Optional.of(comparison);
        OutputMeaning meaning = comparison.meaning();
        title.setText(isShort ? "Class" : "Prediction");
        boolean shares = comparison.grid().hasPositions() || meaning != OutputMeaning.NONE;
        value.setVisible(!isShort || !shares);
        value.setManaged(value.isVisible());
        // A column without anything in it keeps the gaps on both of its sides.
        PredictionEntry.place(probability, value.isVisible() ? 2 : 1);
        value.setText(comparison.value());
        probability.setText(heading(comparison));
        probability.setVisible(shares);
        probability.setManaged(shares);
        how.setText(
                comparison.grid().hasPositions()
                        ? "The share of the output's positions at which the class is predicted"
                        : how(meaning));
        Function<Prediction, Verdict> verdicts = Verdict.of(comparison);
        List<Prediction> top = shown(comparison, verdicts);
        boolean isTight = table.isNeedsLayout(); // The widths are older than the numbers.
        while (entries.size() < top.size()) {
            entries.add(new PredictionEntry(whose, table, entries.size(), this::choose));
        }
        for (int i = 0; i < entries.size(); i++) {
            if (i < top.size()) {
                isTight |= entries.get(i).show(comparison, top.get(i), verdicts.apply(top.get(i)), isShort);
            } else {
                entries.get(i).hide();
            }
        }
        filled = List.copyOf(entries.subList(0, top.size()));
        leaveRoom(isTight);
    }

    /** Has the numbers give back what room they do not need, if other names than before may need it. */
    private void leaveRoom(boolean isTight) {
        List<PredictionEntry.Line> names = new ArrayList<>();
        filled.forEach(entry -> names.add(entry.line()));
        Lines now = new Lines(
                names,
                List.of(
                        title.getText(),
                        value.isManaged() ? value.getText() : "",
                        probability.isManaged() ? probability.getText() : ""));
        Optional<Lines> before = lines;
        lines = Optional.of(now);
        boolean others = !lines.equals(before);
        isOwed |= others;
        if (isOwed
                && (isTight
                        || before.filter(now::isLike).isEmpty()
                        || (others && !filled.stream().allMatch(PredictionEntry::isNameWhole)))) {
            giveBack();
        }
    }

    private void giveBack() {
        filled.forEach(PredictionEntry::leaveRoom);
        isOwed = false;
    }

    /** Nothing in it wraps, which need not be found out of every cell whenever a word changes. */
    @Override
    public Orientation getContentBias() {
        return null;
    }

    private String heading(ComparisonView comparison) {
        String ofMaps = isShort ? "share" : "positions";
        return comparison.grid().hasPositions() ? ofMaps : comparison.meaning().heading();
    }

    private void choose(int index, boolean asContrast) {
        Target before = target.get();
        Contrast contrast = Contrast.with(index);
        if (!asContrast) {
            target.set(before.insteadOf(OptionalInt.of(index)));
        } else {
            target.set(before.against(before.contrast().equals(contrast) ? Contrast.none() : contrast));
        }
    }

    /** The likeliest classes, and, if they are not among them, the explained one, its contrast class and the true one. */
    private static List<Prediction> shown(ComparisonView comparison, Function<Prediction, Verdict> verdicts) {
        Set<Prediction> shown = new LinkedHashSet<>(comparison.top(COUNT));
        shown.add(comparison.target());
        comparison.against().ifPresent(shown::add);
        for (Prediction prediction : comparison.predictions()) {
            if (verdicts.apply(prediction) == Verdict.TRUE_CLASS) {
                shown.add(prediction);
            }
        }
        return List.copyOf(shown);
    }

    /** How the probabilities come about. */
    private static String how(OutputMeaning meaning) {
        return switch (meaning) {
            case SOFTMAX ->
                "The softmax of all logits: the classes exclude each other. The network's card may say otherwise.";
            case SIGMOID -> "The sigmoid of each logit by itself";
            case PROBABILITY -> "The network's outputs are probabilities already";
            case NONE -> "";
        };
    }

    private static Label head() {
        Label label = new LineLabel();
        label.getStyleClass().add("head");
        return label;
    }
}
