package org.lrpexplorer.evaluate.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.lrpexplorer.evaluate.measure.FlippingCurves;
import org.lrpexplorer.evaluate.measure.LayerValues;

/**
 * The curves of one image and one measure. Immutable. In single precision, so that what is stored is what was measured.
 */
public final class ImageCurves {

    private final List<String> steps;
    private final List<List<float[]>> curves;

    /**
     * Takes over the arrays.
     *
     * @param steps the names of the layers, one for each step; none where steps are evenly spaced shares from 0 to 1
     * @param curves for each of {@link org.lrpexplorer.evaluate.measure.Measure#curves} that of each of {@link
     *     Experiment#evaluated}, with NaN where a step has no value; empty where there is none
     */
    public ImageCurves(List<String> steps, List<List<float[]>> curves) {
        this.steps = List.copyOf(steps);
        this.curves = curves.stream().map(List::copyOf).toList();
    }

    /**
     * The curves of some methods while pixels are flipped.
     *
     * @param rows the place of each in {@link Experiment#evaluated}
     * @param count of all methods
     */
    static ImageCurves ofFlipping(List<FlippingCurves> flipped, List<Integer> rows, int count) {
        List<float[]> morf = none(count);
        List<float[]> lerf = none(count);
        for (int i = 0; i < rows.size(); i++) {
            morf.set(rows.get(i), flipped.get(i).morf().sampled());
            lerf.set(rows.get(i), flipped.get(i).lerf().sampled());
        }
        return new ImageCurves(List.of(), List.of(morf, lerf));
    }

    /**
     * The curves over the layers.
     *
     * @param values of each of {@link Experiment#evaluated}, layer by layer; empty where there are none
     * @param curves how many curves each has
     */
    static ImageCurves ofLayers(List<List<LayerValues>> values, int curves) {
        List<String> steps = values.stream().filter(layers -> !layers.isEmpty()).findFirst().orElse(List.of()).stream()
                .map(LayerValues::layer)
                .toList();
        List<List<float[]>> all = new ArrayList<>();
        for (int curve = 0; curve < curves; curve++) {
            int place = curve;
            all.add(values.stream().map(layers -> curve(layers, place)).toList());
        }
        return new ImageCurves(steps, all);
    }

    private static float[] curve(List<LayerValues> layers, int place) {
        float[] curve = new float[layers.size()];
        for (int k = 0; k < curve.length; k++) {
            float value = (float) layers.get(k).values().get(place).orElse(Double.NaN);
            curve[k] = Float.isFinite(value) ? value : Float.NaN;
        }
        return curve;
    }

    private static List<float[]> none(int count) {
        return new ArrayList<>(Collections.nCopies(count, new float[0]));
    }

    /** The names of the layers, one for each step; none where steps are evenly spaced shares from 0 to 1. */
    public List<String> steps() {
        return steps;
    }

    /**
     * A curve, not to be changed.
     *
     * @param curve its place among those of the measure
     * @param method its place in {@link Experiment#evaluated}
     * @return NaN where a step has no value; empty where the method has no such curve of this image
     */
    public float[] of(int curve, int method) {
        return curves.get(curve).get(method);
    }

    /** How many methods and baselines there are. */
    public int methodCount() {
        return curves.get(0).size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImageCurves that
                && steps.equals(that.steps)
                && Arrays.deepEquals(arrays(), that.arrays());
    }

    private Object[] arrays() {
        return curves.stream().map(List::toArray).toArray();
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(arrays());
    }
}
