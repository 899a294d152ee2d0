package org.lrpexplorer.survey;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;

/** What is told of each sample, and what samples can be sorted by. */
public enum SurveyColumn {
    /** Which sample. */
    INDEX("index", "#", "The sample, counted from 0", true),
    /** Its file. */
    FILE("file", "File", "The sample's own file", false),
    /** Its class. */
    LABEL("label", "Class", "The class that the dataset says", false),
    /** What is predicted. */
    PREDICTED("predicted", "Predicted", "The class that the network predicts", false),
    /** How likely that is. */
    CONFIDENCE(
            "confidence",
            "Confidence",
            "The probability of the predicted class; of an output map, the share of positions at which it is predicted",
            true),
    /** Whether it is right. */
    VERDICT("verdict", "Right", "Whether the predicted class is the one that the dataset says", false),
    /** Σ of raw. */
    RAW_SUM("rawSum", "Σ raw", "Σ of the relevance at the input, raw", true),
    /** Σ of fused. */
    FUSED_SUM("fusedSum", "Σ fused", "Σ of the relevance at the input, fused", true),
    /** Σ|R| of raw. */
    RAW_MAGNITUDE("rawSumAbs", "Σ|R| raw", "Σ|R| of the relevance at the input, raw", true),
    /** Σ|R| of fused. */
    FUSED_MAGNITUDE("fusedSumAbs", "Σ|R| fused", "Σ|R| of the relevance at the input, fused", true),
    /** The disagreement at the input. */
    AT_INPUT(
            "inputDisagreement",
            "Raw≠fused",
            "How far raw and fused disagree at the input: 1 − Pearson r, 0 for the same pattern",
            true),
    /** The largest disagreement. */
    WORST(
            "worstDisagreement",
            "Worst",
            "How far raw and fused disagree at the layer where they do most: 1 − Pearson r",
            true),
    /** Where that is. */
    WORST_LAYER("worstLayer", "Worst at", "The layer at whose input raw and fused disagree most", false);

    /** What is less is rounding, and so is the layer at which it is largest. */
    private static final double LEAST_DISAGREEMENT = 1e-9;

    private final String id;
    private final String title;
    private final String help;
    private final boolean numeric;

    SurveyColumn(String id, String title, String help, boolean numeric) {
        this.id = id;
        this.title = title;
        this.help = help;
        this.numeric = numeric;
    }

    /** Its name in files. */
    public String id() {
        return id;
    }

    /** Its head in the window. */
    public String title() {
        return title;
    }

    /** What it tells, in a sentence. */
    public String help() {
        return help;
    }

    /** Whether it tells numbers rather than words. */
    public boolean isNumeric() {
        return numeric;
    }

    /** The columns that tell something of a dataset: no files where samples have none of their own. */
    public static List<SurveyColumn> of(SurveySubject subject) {
        return Stream.of(values())
                .filter(column -> column != FILE || subject.hasFiles())
                .toList();
    }

    /** The number of a sample; NaN where there is none. */
    double number(SurveyRow row) {
        return switch (this) {
            case INDEX -> row.index();
            case CONFIDENCE ->
                row.guess()
                        .map(ClassGuess::confidence)
                        .orElse(OptionalDouble.empty())
                        .orElse(Double.NaN);
            case RAW_SUM -> of(row, RelevanceSums::rawSum);
            case FUSED_SUM -> of(row, RelevanceSums::fusedSum);
            case RAW_MAGNITUDE -> of(row, RelevanceSums::rawMagnitude);
            case FUSED_MAGNITUDE -> of(row, RelevanceSums::fusedMagnitude);
            case AT_INPUT -> of(row, sums -> sums.atInput().orElse(Double.NaN));
            case WORST -> of(row, sums -> sums.worst().orElse(Double.NaN));
            default -> Double.NaN;
        };
    }

    private static double of(SurveyRow row, ToDoubleFunction<RelevanceSums> number) {
        return row.relevance().map(number::applyAsDouble).orElse(Double.NaN);
    }

    /** The word of a sample; empty where there is none. */
    private String word(SurveyRow row, SurveySubject subject) {
        return switch (this) {
            case FILE -> subject.fileName(row.index());
            case LABEL -> subject.labelName(row.label());
            case PREDICTED ->
                row.guess().map(guess -> subject.outputName(guess.output())).orElse("");
            case VERDICT -> row.verdict().word();
            case WORST_LAYER ->
                row.relevance()
                        .filter(sums -> sums.worst().orElse(0) >= LEAST_DISAGREEMENT)
                        .map(sums -> subject.layerLabel(sums.worstLayer()))
                        .orElse("");
            default -> "";
        };
    }

    /** What the window shows of a sample; empty where there is nothing. */
    public String text(SurveyRow row, SurveySubject subject) {
        if (!numeric) {
            return word(row, subject);
        }
        double value = number(row);
        return Double.isNaN(value) ? "" : this == INDEX ? String.valueOf(row.index()) : shown(value);
    }

    private String shown(double value) {
        return switch (this) {
            case CONFIDENCE -> NumberText.share(value);
            case AT_INPUT, WORST -> value < LEAST_DISAGREEMENT ? "0" : value < 5e-4 ? "<0.001" : Text.of("%.3f", value);
            default -> NumberText.of(value);
        };
    }

    /** The same in full, as files have it. */
    public String full(SurveyRow row, SurveySubject subject) {
        if (!numeric) {
            return word(row, subject);
        }
        double value = number(row);
        return Double.isNaN(value) ? "" : this == INDEX ? String.valueOf(row.index()) : Double.toString(value);
    }

    /** Puts samples in order; those of which there is nothing come last, whichever way. Equal ones stay as they are. */
    Comparator<SurveyRow> order(SurveySubject subject, boolean ascending) {
        if (numeric) {
            Comparator<SurveyRow> numbers =
                    (a, b) -> ascending ? Double.compare(number(a), number(b)) : Double.compare(number(b), number(a));
            return Comparator.comparing((SurveyRow row) -> Double.isNaN(number(row)))
                    .thenComparing(numbers);
        }
        Function<SurveyRow, String> word = row -> word(row, subject);
        Comparator<SurveyRow> words = Comparator.comparing(word);
        return Comparator.comparing((SurveyRow row) -> word.apply(row).isEmpty())
                .thenComparing(ascending ? words : words.reversed());
    }
}
