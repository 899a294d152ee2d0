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
 * @param needsMask whether it is defined only where the pixels of the object are known
 */
public record MeasureOffer(MapMeasure measure, boolean needsMask) {

    private static final Set<String> OF_OBJECTS =
            Set.of("mass-accuracy", "rank-accuracy", "pointing-game", "attribution-localisation");

    /** No fill is neutral, so that what holds for one alone is not known to hold. */
    private static final List<Fill> FILLS = List.of(Fill.BLACK, Fill.MEAN);

    /** What every evaluation measures: whether what is relevant matters to the output, with two fills. */
    public static List<MapMeasure> always() {
        return Measures.maps().stream()
                .flatMap(measure -> measure instanceof PixelFlipping usual ? withFills(usual) : Stream.empty())
                .toList();
    }

    private static Stream<MapMeasure> withFills(PixelFlipping usual) {
        return FILLS.stream().map(fill -> new PixelFlipping(fill, usual.output(), usual.steps()));
    }

    /** What can be measured besides. */
    public static List<MeasureOffer> all() {
        return Measures.maps().stream()
                .filter(measure -> !(measure instanceof PixelFlipping))
                .map(measure -> new MeasureOffer(measure, OF_OBJECTS.contains(nameOf(measure))))
                .toList();
    }

    /** What is ticked to begin with: what costs next to nothing beside flipping. */
    static Set<MeasureOffer> usual() {
        Set<String> usual = Set.of("mass-accuracy", "pointing-game", "sparseness");
        return all().stream().filter(offer -> usual.contains(offer.name())).collect(Collectors.toUnmodifiableSet());
    }

    /** Its name in files, without parameters. */
    public String name() {
        return nameOf(measure);
    }

    /** Its name for people. */
    public String title() {
        return measure.title();
    }

    /** What it asks, in a sentence. */
    public String question() {
        return measure.question();
    }

    private static String nameOf(MapMeasure measure) {
        return Stream.of(measure.notation().split(":", 2)).findFirst().orElseThrow();
    }
}
