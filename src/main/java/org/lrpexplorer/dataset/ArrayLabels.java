package org.lrpexplorer.dataset;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lrpexplorer.files.FloatArray;
import org.lrpexplorer.text.Text;

/** Reads the classes of an array's rows. */
final class ArrayLabels {
    private static final int MOST_CLASSES = 1 << 20;

    private ArrayLabels() {}

    /**
     * Classes counted from 0, or the largest of a row where they are written as one of many; none where they are no whole
     * numbers, as what a regression predicts is not.
     *
     * @param file that they are in
     * @param labels one for each sample; empty for none
     * @param count of the samples
     * @param names of the classes where a file beside names them
     * @throws DatasetException if they belong to other samples, or not each has a name
     */
    static SampleLabels of(Path file, Optional<FloatArray> labels, int count, ClassNames.Found names) {
        int[] classes = labels.map(all -> classes(file, all, count)).orElse(new int[0]);
        return classes.length == 0 ? SampleLabels.none() : new SampleLabels(classes, names.covering(classes, file));
    }

    private static int[] classes(Path file, FloatArray labels, int count) {
        float[] values = labels.values();
        int each = values.length / count;
        if (labels.shape().isEmpty() || labels.shape().get(0) != count || each < 1) {
            throw new DatasetException(Text.of(
                    "%s has %d samples but its labels are of shape %s; save labels of the same samples.",
                    Sentences.nameOf(file), count, labels.shape()));
        }
        IntStream samples = IntStream.range(0, count);
        if (each > 1) {
            return samples.map(i -> IntStream.range(0, each)
                            .reduce((a, b) -> values[i * each + b] > values[i * each + a] ? b : a)
                            .orElseThrow())
                    .toArray();
        }
        boolean whole = IntStream.range(0, count).allMatch(i -> values[i] == Math.rint(values[i]));
        return whole ? samples.map(i -> label(values[i])).toArray() : new int[0];
    }

    private static int label(float value) {
        return value >= 0 && value < MOST_CLASSES ? (int) value : Sample.UNKNOWN;
    }
}
