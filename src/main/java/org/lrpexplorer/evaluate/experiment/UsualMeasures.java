package org.lrpexplorer.evaluate.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.lrpexplorer.evaluate.measure.Fill;
import org.lrpexplorer.evaluate.measure.FlippingMeasure;
import org.lrpexplorer.evaluate.measure.Measure;
import org.lrpexplorer.evaluate.measure.Measures;

/** The measures of experiments that do not say all themselves. */
final class UsualMeasures {

    private static final List<String> NOTATIONS =
            List.of("pixel-flipping", "mass-accuracy", "rank-accuracy", "pointing-game", "sparseness", "balance");

    private UsualMeasures() {}

    /** Where nothing is said. */
    static List<Measure> all() {
        return NOTATIONS.stream()
                .flatMap(notation -> withFills(notation).stream())
                .toList();
    }

    /**
     * The measure of a notation; one that flips pixels and does not say with which fill, with two of them.
     *
     * @throws org.lrpexplorer.evaluate.measure.MeasureException if there is none
     */
    static List<Measure> withFills(String notation) {
        Measure measure = Measures.parse(notation);
        boolean saysFill = Stream.of(notation.split("[:,]")).anyMatch(word -> Arrays.stream(Fill.values())
                .anyMatch(fill -> fill.word().equals(word.strip())));
        if (!(measure instanceof FlippingMeasure) || saysFill) {
            return List.of(measure);
        }
        return Fill.usual().stream()
                .map(fill -> Measures.parse(notation + (notation.contains(":") ? "," : ":") + fill.word()))
                .toList();
    }
}
