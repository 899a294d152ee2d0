package org.lrpexplorer.evaluate.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.lrpexplorer.dataset.Mask;
import org.lrpexplorer.network.OutputMeaning;

/** The image whose relevance maps are judged, with the network that they explain. Immutable. */
public final class MeasuredImage {

    private final float[] input;
    private final ImageSize size;
    private final InputRange range;
    private final int target;
    private final ForwardBatches network;
    private final OutputMeaning meaning;
    private final float[] logits;
    private final Optional<Mask> mask;
    private final long seed;

    /** An image for a network whose outputs are logits of classes that exclude each other. */
    public MeasuredImage(
            float[] input,
            ImageSize size,
            InputRange range,
            int target,
            ForwardBatches network,
            Optional<Mask> mask,
            long seed) {
        this(input, size, range, target, network, OutputMeaning.SOFTMAX, mask, seed);
    }

    /**
     * An image whose outputs are computed now.
     *
     * @throws IllegalArgumentException if the sizes do not fit
     */
    public MeasuredImage(
            float[] input,
            ImageSize size,
            InputRange range,
            int target,
            ForwardBatches network,
            OutputMeaning meaning,
            Optional<Mask> mask,
            long seed) {
        this(input, size, range, target, network, outputs(network, input), meaning, mask, seed);
    }

    private static float[] outputs(ForwardBatches network, float[] input) {
        return network.outputs(List.of(input).iterator()).get(0);
    }

    /**
     * An image whose outputs are known.
     *
     * @param input the network's input, C×H×W; not changed by anybody afterwards
     * @param range the values that inputs can take
     * @param target the class that the maps explain
     * @param network computes outputs; the same for all maps that are compared
     * @param logits its outputs for the image; not changed by anybody afterwards
     * @param meaning how the outputs become probabilities
     * @param mask the object's pixels, as large as the input, where they are known
     * @param seed of everything random about this image: the same for all maps that are compared
     * @throws IllegalArgumentException if the sizes do not fit
     */
    public MeasuredImage(
            float[] input,
            ImageSize size,
            InputRange range,
            int target,
            ForwardBatches network,
            float[] logits,
            OutputMeaning meaning,
            Optional<Mask> mask,
            long seed) {
        if (input.length != size.values() || range.low().size() != size.channels()) {
            throw new IllegalArgumentException(input.length + " values are no image of " + size);
        }
        if (mask.isPresent()
                && (mask.get().width() != size.width() || mask.get().height() != size.height())) {
            throw new IllegalArgumentException("The mask is not as large as the image of " + size);
        }
        this.input = input;
        this.size = size;
        this.range = range;
        this.target = target;
        this.network = network;
        this.meaning = meaning;
        this.mask = mask;
        this.seed = seed;
        this.logits = logits;
    }

    /** The network's input, C×H×W, not to be changed. */
    float[] input() {
        return input;
    }

    int channels() {
        return size.channels();
    }

    int height() {
        return size.height();
    }

    int width() {
        return size.width();
    }

    /** H·W. */
    int pixelCount() {
        return size.pixels();
    }

    /** C·H·W. */
    int valueCount() {
        return size.values();
    }

    InputRange range() {
        return range;
    }

    /** The class that is explained. */
    int target() {
        return target;
    }

    ForwardBatches network() {
        return network;
    }

    /** The network's outputs for the unchanged image, not to be changed. */
    float[] outputs() {
        return logits;
    }

    /** What is watched of the network's outputs for a changed image. */
    double value(ClassOutput output, float[] outputs) {
        return output.of(outputs, target, meaning);
    }

    /** The network's outputs for the unchanged image. */
    public List<Float> logits() {
        List<Float> list = new ArrayList<>();
        for (float logit : logits) {
            list.add(logit);
        }
        return Collections.unmodifiableList(list);
    }

    /** The object's pixels where there are any: an empty mask is as good as none. */
    Optional<Mask> object() {
        return mask.filter(pixels -> pixels.area() > 0);
    }

    /** Random numbers that are the same each time, others for each purpose. */
    Random random(String purpose) {
        return Seeds.random(seed, purpose);
    }
}
