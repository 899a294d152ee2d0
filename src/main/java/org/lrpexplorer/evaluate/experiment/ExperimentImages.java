package org.lrpexplorer.evaluate.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.dataset.Mask;
import org.lrpexplorer.dataset.NumberArray;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.dataset.SampleContent;
import org.lrpexplorer.evaluate.measure.ImageSize;
import org.lrpexplorer.evaluate.measure.InputRange;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.values.IndexSet;

/**
 * The images of an experiment as a network takes them.
 *
 * @param dataset where they are read
 * @param preprocessing how they become inputs
 * @param chosen all images of the experiment, whichever shard is measured
 * @param target which class of each is explained
 * @param forward computes the network's outputs
 */
record ExperimentImages(
        Dataset dataset, Preprocessing preprocessing, IndexSet chosen, ExplainedClass target, Attributor forward) {

    /** So many images tell the mean of all well enough. */
    private static final int AVERAGED = 100;

    private static final double PIXEL_RANGE = 255;

    /**
     * An image, and which class of it is explained.
     *
     * @throws DatasetException if it cannot be read
     * @throws org.lrpexplorer.lrp.AttributionException if the network's outputs for it are not finite
     */
    TargetedImage read(int index) {
        int label = dataset.label(index);
        float[] input = preprocessing.apply(dataset.sample(index).content());
        List<Float> logits = forward.predict(List.of(input)).get(0);
        return new TargetedImage(index, label, input, logits, target);
    }

    /** How large inputs are. */
    ImageSize size() {
        return new ImageSize(preprocessing.channels(), preprocessing.height(), preprocessing.width());
    }

    /** The object's pixels, made to fit as the image is; empty where the dataset does not record them. */
    Optional<Mask> object(int index) {
        return dataset.mask(index).map(preprocessing::fitted);
    }

    /** The values that inputs can take; of the mean of their pixels some images of the experiment tell. */
    InputRange range() {
        List<Double> means = new ArrayList<>();
        for (int c = 0; c < preprocessing.channels(); c++) {
            means.add(0.0);
        }
        int read = 0;
        int every = Math.max(1, chosen.count() / AVERAGED);
        for (int place = 0; place < chosen.count(); place += every) {
            try {
                SampleContent seen =
                        preprocessing.fitted(dataset.sample(chosen.get(place)).content());
                read++;
                for (int c = 0; c < means.size(); c++) {
                    double mean = mean(seen, preprocessing.bgr() ? means.size() - 1 - c : c);
                    means.set(c, means.get(c) + (mean - means.get(c)) / read);
                }
            } catch (DatasetException e) {
                // It is left out of the experiment, too, which says so.
            }
        }
        return InputRange.of(preprocessing, means);
    }

    /** On the scale of pixels, where 0 and 255 stand for the least and the largest number that occurs. */
    private double mean(SampleContent seen, int channel) {
        return seen instanceof NumberArray numbers
                ? PIXEL_RANGE
                        * (numbers.mean(channel) - preprocessing.low())
                        / (preprocessing.high() - preprocessing.low())
                : ((PixelImage) seen).mean(channel);
    }
}
