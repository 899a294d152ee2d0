package org.lrpexplorer.explore.evaluate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.evaluate.measure.Fill;
import org.lrpexplorer.evaluate.measure.MapMeasure;
import org.lrpexplorer.evaluate.measure.Measure;
import org.lrpexplorer.evaluate.measure.Measures;
import org.lrpexplorer.evaluate.measure.PairMeasure;
import org.lrpexplorer.evaluate.measure.PixelFlipping;

/**
 * A way to judge maps or methods, as a form offers it.
 *
 * @param measure the measure with its usual parameters
 */
public record MeasureOffer(Measure measure) {

    /** What every evaluation measures: whether what is relevant matters to the output, with two fills. */
    public static List<MapMeasure> always() {
        return Measures.maps().stream()
                .flatMap(measure -> measure instanceof PixelFlipping usual ? withFills(usual) : Stream.empty())
                .toList();
    }

    private static Stream<MapMeasure> withFills(PixelFlipping usual) {
        return Fill.usual().stream().map(fill -> new PixelFlipping(fill, usual.output(), usual.steps()));
    }

    /** What can be measured besides. */
    public static List<MeasureOffer> all() {
        return Measures.all().stream()
                .filter(measure -> !(measure instanceof PixelFlipping))
                .map(MeasureOffer::new)
                .toList();
    }

    /** What is ticked to begin with: what costs next to nothing beside flipping. */
    static Set<MeasureOffer> usual() {
        Set<String> usual = Set.of("mass-accuracy", "pointing-game", "sparseness");
        return all().stream().filter(offer -> usual.contains(offer.name())).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it is defined only where the pixels of the object are known. */
    public boolean needsMask() {
        return measure instanceof MapMeasure map && map.needsMask();
    }

    /** Whether it compares raw with fused, so that there must be both. */
    public boolean needsPair() {
        return measure instanceof PairMeasure;
    }

    /** Its name in files, without parameters. */
    public String name() {
        return Stream.of(measure.notation().split(":", 2)).findFirst().orElseThrow();
    }

    /** Its name for people. */
    public String title() {
        return measure.title();
    }

    /** What it computes that takes more than a moment, in a sentence; empty if nothing. */
    public String cost() {
        return EvaluationCost.hint(measure);
    }

    /** What it asks, in a sentence. */
    public String question() {
        return measure.question();
    }
}
