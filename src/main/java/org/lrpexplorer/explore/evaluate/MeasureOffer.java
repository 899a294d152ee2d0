package org.lrpexplorer.explore.evaluate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.evaluate.measure.Fill;
import org.lrpexplorer.evaluate.measure.MapMeasure;
import org.lrpexplorer.evaluate.measure.Measures;
import org.lrpexplorer.evaluate.measure.PixelFlipping;

/**
 * A way to judge maps, as a form offers it.
 *
 * @param measure the measure with its usual parameters
 */
public record MeasureOffer(MapMeasure measure) {

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
        return Measures.maps().stream()
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
        return measure.needsMask();
    }

    /** Its name in files, without parameters. */
    public String name() {
        return Stream.of(measure.notation().split(":", 2)).findFirst().orElseThrow();
    }

    /** Its name for people. */
    public String title() {
        return measure.title();
    }

    /** What it asks, in a sentence. */
    public String question() {
        return measure.question();
    }
}
