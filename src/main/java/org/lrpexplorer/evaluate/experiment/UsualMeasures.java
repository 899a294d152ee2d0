package org.lrpexplorer.evaluate.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.lrpexplorer.evaluate.measure.Fill;
import org.lrpexplorer.evaluate.measure.FlippingMeasure;
import org.lrpexplorer.evaluate.measure.MapMeasure;
import org.lrpexplorer.evaluate.measure.Measures;
import org.lrpexplorer.text.Text;

/** The measures of experiments that do not say all themselves. */
final class UsualMeasures {

    private static final List<String> NOTATIONS =
            List.of("pixel-flipping", "mass-accuracy", "rank-accuracy", "pointing-game", "sparseness", "balance");

    private UsualMeasures() {}

    /** Where nothing is said. */
    static List<MapMeasure> all() {
        return NOTATIONS.stream()
                .flatMap(notation -> withFills(notation).stream())
                .toList();
    }

    private static MapMeasure measure(String notation) {
        if (Measures.parse(notation) instanceof MapMeasure measure) {
            return measure;
        }
        throw new ExperimentException(
                Text.of("The measure %s judges no single maps, as the measures of experiments do.", notation));
    }

    /**
     * The measure of a notation; one that flips pixels and does not say with which fill, with two of them.
     *
     * @throws org.lrpexplorer.evaluate.measure.MeasureException if there is none
     */
    static List<MapMeasure> withFills(String notation) {
        MapMeasure measure = measure(notation);
        boolean saysFill = Stream.of(notation.split("[:,]")).anyMatch(word -> Arrays.stream(Fill.values())
                .anyMatch(fill -> fill.word().equals(word.strip())));
        if (!(measure instanceof FlippingMeasure) || saysFill) {
            return List.of(measure);
        }
        return Fill.usual().stream()
                .map(fill -> measure(notation + (notation.contains(":") ? "," : ":") + fill.word()))
                .toList();
    }
}
