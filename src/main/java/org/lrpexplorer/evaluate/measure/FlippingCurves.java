package org.lrpexplorer.evaluate.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The curves of one relevance map and one fill.
 *
 * @param morf most relevant first
 * @param lerf least relevant first
 * @param random in a random order, the same for all maps of an image
 */
public record FlippingCurves(FlippingCurve morf, FlippingCurve lerf, FlippingCurve random) {

    /** What {@link #values} gives. */
    static final List<Quantity> QUANTITIES = List.of(
            Quantity.higher("srg", "Symmetric relevance gain SRG"),
            Quantity.higher("mrg", "Most relevant first against random MRG"),
            Quantity.higher("lrg", "Least relevant first against random LRG"),
            Quantity.higher("abpc", "Area between the curves ABPC"),
            Quantity.higher("aopc", "Mean drop AOPC, most relevant first"),
            Quantity.lower("auc-morf", "Area under the curve, most relevant first"),
            Quantity.higher("auc-lerf", "Area under the curve, least relevant first"),
            Quantity.neither("auc-random", "Area under the curve, random order"));

    /** The curves of each of some maps of an image. */
    static List<FlippingCurves> of(Flipping flipping, List<MeasuredMap> maps) {
        List<int[]> orders = new ArrayList<>(List.of(flipping.randomOrder()));
        for (MeasuredMap map : maps) {
            orders.addAll(flipping.bothOrders(map));
        }
        List<FlippingCurve> curves = flipping.curves(orders);
        return IntStream.range(0, maps.size())
                .mapToObj(i -> new FlippingCurves(curves.get(1 + 2 * i), curves.get(2 + 2 * i), curves.get(0)))
                .toList();
    }

    /** The symmetric relevance gain, area under LeRF − area under MoRF (Blücher et al. 2024), from −1 to 1. */
    public double srg() {
        return lerf.area() - morf.area();
    }

    /** The mean over the steps of LeRF − MoRF. */
    public double abpc() {
        return lerf.mean() - morf.mean();
    }

    /** The value of each quantity of a measure that flips. */
    public List<OptionalDouble> values() {
        return DoubleStream.of(
                        srg(),
                        random.area() - morf.area(),
                        lerf.area() - random.area(),
                        abpc(),
                        morf.meanDrop(),
                        morf.area(),
                        lerf.area(),
                        random.area())
                .mapToObj(OptionalDouble::of)
                .toList();
    }
}
