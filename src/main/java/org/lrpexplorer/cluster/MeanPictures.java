package org.lrpexplorer.cluster;

import java.util.List;
import org.lrpexplorer.dataset.NumberArray;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.dataset.SampleContent;
import org.lrpexplorer.heatmap.Heatmap;

/** The means of pictures of one size. */
final class MeanPictures {

    private MeanPictures() {}

    /** The mean of maps, each divided by its Σ|R|, so that each counts as much; a map of zeros stays one. */
    static Heatmap ofMaps(List<Heatmap> maps) {
        double[] sums = new double[maps.get(0).width() * maps.get(0).height()];
        for (Heatmap map : maps) {
            float[] values = map.values();
            for (int i = 0; i < sums.length && map.sumAbs() > 0; i++) {
                sums[i] += values[i] / map.sumAbs();
            }
        }
        return maps.get(0).with(shared(sums, maps.size()));
    }

    /** The mean of images or of numbers. */
    static SampleContent ofSeen(List<SampleContent> seen) {
        return seen.get(0) instanceof PixelImage first
                ? ofImages(first, seen)
                : ofNumbers((NumberArray) seen.get(0), seen);
    }

    private static PixelImage ofImages(PixelImage first, List<SampleContent> seen) {
        double[] sums = new double[first.pixels().length];
        for (SampleContent each : seen) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += ((PixelImage) each).pixels()[i] & 0xff;
            }
        }
        byte[] mean = new byte[sums.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (byte) Math.round(sums[i] / seen.size());
        }
        return new PixelImage(first.width(), first.height(), first.channels(), mean);
    }

    private static NumberArray ofNumbers(NumberArray first, List<SampleContent> seen) {
        double[] sums = new double[first.values().length];
        for (SampleContent each : seen) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += ((NumberArray) each).values()[i];
            }
        }
        return new NumberArray(
                first.channels(), first.height(), first.width(), shared(sums, seen.size()), first.names());
    }

    private static float[] shared(double[] sums, int count) {
        float[] mean = new float[sums.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (sums[i] / count);
        }
        return mean;
    }
}
