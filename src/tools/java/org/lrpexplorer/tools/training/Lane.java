package org.lrpexplorer.tools.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;

/** One worker's part of every batch: all tensors of the network, with the parameters of the units it shares. */
final class Lane {

    private final Slot input;
    private final List<Slot> slots = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final CrossEntropy loss;
    private final int[] labels;
    private final float[][] levels;
    private int loaded;

    Lane(Network network, List<Unit> units, PixelScale scale, int index, int batch) {
        Map<String, Slot> byName = new HashMap<>();
        this.input = new Slot(network.inputShape(), batch, false);
        this.labels = new int[batch];
        this.levels = scale.table();
        byName.put(network.input(), input);
        slots.add(input);
        for (int i = 0; i < units.size(); i++) {
            Node node = network.nodes().get(i);
            Slot output = new Slot(network.shapeOf(node.output()), batch, true);
            byName.put(node.output(), output);
            slots.add(output);
            List<Slot> inputs = node.inputs().stream().map(byName::get).toList();
            steps.add(units.get(i).bind(inputs, output, index));
        }
        this.loss = new CrossEntropy(byName.get(network.output()));
    }

    /** Fills the input with images, at most as many as the lane holds. */
    void load(TrainingSet data, int[] images, Augmentation augmentation, SplittableRandom random) {
        loaded = images.length;
        for (int n = 0; n < images.length; n++) {
            labels[n] = data.label(images[n]);
            load(data, images[n], n, augmentation.draw(random));
        }
    }

    private void load(TrainingSet data, int image, int n, Augmentation.Draw draw) {
        int height = input.shape.dim(1);
        int width = input.shape.dim(2);
        byte[] pixels = data.pixels();
        for (int c = 0; c < input.channels(); c++) {
            float[] level = levels[c];
            int from = (image * input.channels() + c) * input.plane();
            int to = c * input.row() + n * input.plane();
            for (int y = 0; y < height; y++) {
                int sy = y + draw.dy();
                for (int x = 0; x < width; x++) {
                    int sx = draw.sourceX(x, width);
                    boolean inside = sy >= 0 && sy < height && sx >= 0 && sx < width;
                    input.value[to++] = level[inside ? pixels[from + sy * width + sx] & 0xFF : 0];
                }
            }
        }
    }

    /** How far a pass came: the images seen, those classified correctly, and their summed loss. */
    record Tally(int images, int correct, double loss) {

        Tally and(Tally other) {
            return new Tally(images + other.images, correct + other.correct, loss + other.loss);
        }
    }

    /** Forward and backward through everything. */
    Tally learn() {
        steps.forEach(step -> step.forward(true));
        for (Slot slot : slots) {
            Arrays.fill(slot.gradient, 0);
        }
        double sum = loss.backward(labels);
        for (int i = steps.size() - 1; i >= 0; i--) {
            steps.get(i).backward();
        }
        return new Tally(loaded, loss.correct(labels, loaded), sum);
    }

    /** Forward only, normalising by the running averages. */
    Tally test() {
        steps.forEach(step -> step.forward(false));
        return new Tally(loaded, loss.correct(labels, loaded), 0);
    }
}
