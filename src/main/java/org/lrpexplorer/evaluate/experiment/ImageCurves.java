package org.lrpexplorer.evaluate.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.lrpexplorer.evaluate.measure.FlippingCurves;

/**
 * The curves of one image and one measure that flips, at evenly spaced shares of flipped pixels from 0 to 1. Immutable.
 * In single precision, so that what is stored is what was measured.
 */
public final class ImageCurves {

    private final List<float[]> morf;
    private final List<float[]> lerf;

    /**
     * Takes over the arrays.
     *
     * @param morf of each of {@link Experiment#evaluated} the output, most relevant first; empty where there is none
     * @param lerf likewise, least relevant first
     */
    public ImageCurves(List<float[]> morf, List<float[]> lerf) {
        this.morf = new ArrayList<>(morf);
        this.lerf = new ArrayList<>(lerf);
    }

    /**
     * The curves of some methods.
     *
     * @param rows the place of each in {@link Experiment#evaluated}
     * @param count of all methods
     */
    static ImageCurves of(List<FlippingCurves> curves, List<Integer> rows, int count) {
        List<float[]> morf = new ArrayList<>(Collections.nCopies(count, new float[0]));
        List<float[]> lerf = new ArrayList<>(Collections.nCopies(count, new float[0]));
        for (int i = 0; i < rows.size(); i++) {
            morf.set(rows.get(i), curves.get(i).morf().sampled());
            lerf.set(rows.get(i), curves.get(i).lerf().sampled());
        }
        return new ImageCurves(morf, lerf);
    }

    /** The output while the most relevant are flipped first; empty where the method has no map of this image. Not to be changed. */
    public float[] morf(int method) {
        return morf.get(method);
    }

    /** The output while the least relevant are flipped first; empty where the method has no map of this image. Not to be changed. */
    public float[] lerf(int method) {
        return lerf.get(method);
    }

    /** How many methods and baselines there are. */
    public int methodCount() {
        return morf.size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImageCurves that && equal(morf, that.morf) && equal(lerf, that.lerf);
    }

    private static boolean equal(List<float[]> one, List<float[]> two) {
        return Arrays.deepEquals(one.toArray(), two.toArray());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(morf.toArray());
    }
}
