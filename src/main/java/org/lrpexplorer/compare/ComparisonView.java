package org.lrpexplorer.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.lrpexplorer.dataset.PictureChange;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.dataset.SampleContent;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.lrp.BaselineText;
import org.lrpexplorer.lrp.Comparison;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Relevance;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.network.OutputGrid;
import org.lrpexplorer.network.OutputMeaning;

/**
 * Everything there is to draw about one sample.
 *
 * @param network the network's name
 * @param dataset the dataset's name
 * @param index the sample, counted from 0
 * @param input what the network sees, fitted to its input size
 * @param held the pictures that other inputs of the network are held at
 * @param preprocessing how it became numbers
 * @param changes what reading the sample did to its pixels
 * @param trueLabel the class that the dataset says it is
 * @param meaning how the network's outputs become probabilities
 * @param predictions every class, the likeliest first
 * @param target the class that is explained
 * @param request composite, target as asked for, and start relevance
 * @param treatments what became of BatchNorm in each row
 * @param comparison the relevance of every layer
 * @param columns the same as aligned heatmaps
 * @param findings what is not sound about the relevance
 * @param duration how long it took to compute
 */
public record ComparisonView(
        String network,
        String dataset,
        int index,
        SampleContent input,
        List<HeldPicture> held,
        Preprocessing preprocessing,
        Set<PictureChange> changes,
        Optional<String> trueLabel,
        OutputMeaning meaning,
        List<Prediction> predictions,
        Prediction target,
        Request request,
        Treatments treatments,
        Comparison comparison,
        List<Column> columns,
        RowFindings findings,
        Duration duration) {

    /** Copies the lists and the set. */
    public ComparisonView {
        held = List.copyOf(held);
        changes = Set.copyOf(changes);
        predictions = List.copyOf(predictions);
        columns = List.copyOf(columns);
    }

    /** Whether it is known of all that is not sound, or notably missing, where it went. */
    public boolean hasCauses() {
        return findings.areDiagnosed() && columns.stream().noneMatch(Column::lacksAccount);
    }

    /** The same with other findings. */
    public ComparisonView with(RowFindings found) {
        return with(found, columns);
    }

    /** The same with other findings, and columns of the same heatmaps. */
    ComparisonView with(RowFindings found, List<Column> accounted) {
        return new ComparisonView(
                network,
                dataset,
                index,
                input,
                held,
                preprocessing,
                changes,
                trueLabel,
                meaning,
                predictions,
                target,
                request,
                treatments,
                comparison,
                accounted,
                found,
                duration);
    }

    /** Whether a person has edited the image, so that it is no longer the sample of the dataset. */
    public boolean isEdited() {
        return changes.contains(PictureChange.EDITED);
    }

    /** The likeliest classes, at most {@code count}. */
    public List<Prediction> top(int count) {
        return predictions.subList(0, Math.min(count, predictions.size()));
    }

    /** How the network's outputs are laid out. */
    public OutputGrid grid() {
        return comparison.raw().grid();
    }

    /** What stands beside a class: its logit or output, or the sum of those over the positions that are explained. */
    public String value() {
        boolean sums = grid().hasPositions() && !resolved().region().isOne();
        return sums ? "Σ " + meaning.value() : meaning.value();
    }

    /** The class with the largest output; of a map, the one that is predicted at most positions. */
    public Prediction predicted() {
        return predictions.get(0);
    }

    /** The class that the explained one is contrasted with, if there is one. */
    public Optional<Prediction> against() {
        OptionalInt against = resolved().against();
        return against.isEmpty()
                ? Optional.empty()
                : predictions.stream()
                        .filter(p -> p.index() == against.getAsInt())
                        .findFirst();
    }

    /** What was explained of this sample: the classes that the target comes to. */
    public Target resolved() {
        return comparison.raw().request().target();
    }

    /** Whether the predicted class is the true one; empty if it is not known which class that is, or of a map. */
    public Optional<Boolean> isRight() {
        return truth().filter(truth -> predictions.stream().anyMatch(truth::isTrue))
                .map(truth -> truth.isTrue(predicted()));
    }

    /**
     * Which class the dataset says it is: by its name, or, where no class has such a name and each has an output, by its
     * number; empty where it says nothing, and of a map.
     */
    public Optional<LabelMatch> truth() {
        return trueLabel
                .filter(label -> !grid().hasPositions())
                .map(label -> LabelMatch.of(
                        label, predictions.stream().map(Prediction::name).toList(), grid().classes()));
    }

    /** The class that the explained output speaks against, where two classes share it. */
    public Optional<Prediction> opposite() {
        return predictions.stream()
                .filter(p -> p.index() == Prediction.NO_OUTPUT)
                .findFirst();
    }

    /** What is explained, by the names of its classes. */
    public String subject() {
        return resolved().describe(this::name);
    }

    /** The name of the class of an output. */
    public String name(int output) {
        return predictions.stream()
                .filter(p -> p.index() == output)
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** The heatmaps of all columns, raw first in each: what colour scales are chosen for. */
    public List<List<Heatmap>> heatmaps() {
        List<List<Heatmap>> maps = new ArrayList<>(columns.size());
        for (Column column : columns) {
            maps.add(column.heatmaps());
        }
        return List.copyOf(maps);
    }

    /** What is to be known where this is not LRP, in a sentence; empty where it is. */
    public Optional<String> baselineNote() {
        return BaselineText.of(comparison.raw());
    }

    /** Why both rows look the same where the method has to give that; empty where it has not. */
    public Optional<String> equalByConstruction() {
        return comparison.raw().composite().procedure().dependsOnFunctionAlone()
                        && !comparison.raw().equals(comparison.fused())
                ? Optional.of("Raw and fused compute the same function, so that at the input their maps are equal by"
                        + " construction, but for rounding.")
                : Optional.empty();
    }

    /** How many relevances are infinite or not a number, over both rows. */
    public long nonFinite() {
        return comparison.raw().nonFinite() + comparison.fused().nonFinite();
    }

    /** About how much memory this takes. */
    public long bytes() {
        long cells = 0;
        for (Column column : columns) {
            for (Heatmap map : column.heatmaps()) {
                cells += (long) map.width() * map.height();
            }
        }
        return comparison.raw().bytes() + comparison.fused().bytes() + Float.BYTES * cells + input.bytes();
    }

    /** The relevance that an explanation's output started with. */
    public static double startOf(Explanation explanation) {
        Map<String, Relevance> totals = explanation.totals();
        return totals.values().stream()
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .sum();
    }
}
