package org.lrpexplorer.tools.training;

import java.util.Map;
import org.lrpexplorer.text.Text;

/**
 * How a bundled network is trained.
 *
 * @param subject what it learns
 * @param description what is worth knowing about its architecture
 * @param epochs passes over the training images
 * @param peakRate the highest learning rate
 * @param augmentation the random changes of the images
 */
public record Curriculum(
        TrainingSubject subject, String description, int epochs, double peakRate, Augmentation augmentation) {

    private static final int BATCH = 100;
    private static final double MOMENTUM = 0.9;
    private static final double WEIGHT_DECAY = 5e-4;
    private static final Augmentation SHIFTED = new Augmentation(2, false);
    private static final Augmentation MIRRORED = new Augmentation(3, true);

    private static final Map<String, Curriculum> CURRICULA = Map.ofEntries(
            Map.entry(
                    "mnist-conv-bn",
                    digits("Four convolutions, each followed by BatchNorm and then ReLU.", 4, 0.08, SHIFTED)),
            Map.entry(
                    "mnist-conv-relu-bn",
                    digits("Four convolutions, each followed by ReLU and then BatchNorm.", 4, 0.08, SHIFTED)),
            Map.entry(
                    "mnist-conv-plain", digits("Four convolutions with ReLU and without BatchNorm.", 8, 0.05, SHIFTED)),
            Map.entry(
                    "mnist-dense-bn",
                    digits(
                            "Three dense layers, the first two followed by BatchNorm and then ReLU: the mixture whose"
                                    + " relevance should be read with care.",
                            10,
                            0.08,
                            new Augmentation(1, false))),
            Map.entry("cifar10-conv-bn", photographs("Six convolutions, each followed by BatchNorm and then ReLU.", 7)),
            Map.entry(
                    "cifar10-conv-relu-bn",
                    photographs("Six convolutions, each followed by ReLU and then BatchNorm.", 7)),
            Map.entry(
                    "cifar10-resnet-bn",
                    photographs(
                            "Three residual blocks of two convolutions with BatchNorm; the shortcuts of the second and"
                                    + " third are projected.",
                            8)),
            Map.entry(
                    "cifar10-densenet-bn",
                    photographs(
                            "Three dense blocks of three, four and four convolutions, whose 16 new maps are each"
                                    + " joined to all earlier ones; BatchNorm and ReLU stand before the convolution.",
                            6)),
            Map.entry(
                    "cifar10-mobilenet-bn",
                    photographs(
                            "Six pairs of a depthwise 3×3 and a pointwise 1×1 convolution, each followed by BatchNorm"
                                    + " and then ReLU.",
                            6)),
            Map.entry(
                    "shapes-conv-bn",
                    new Curriculum(
                            TrainingSubject.SHAPES,
                            "Four convolutions, each followed by BatchNorm and then ReLU.",
                            6,
                            0.08,
                            new Augmentation(2, true))),
            Map.entry(
                    "marked-digits-conv-bn",
                    new Curriculum(
                            TrainingSubject.MARKED_DIGITS,
                            "Three convolutions, each followed by BatchNorm and then ReLU. It has learned to tell the class 3 by a mark that was planted in the corner.",
                            2,
                            0.08,
                            new Augmentation(1, false))));

    /**
     * The curriculum of a bundled network.
     *
     * @throws IllegalArgumentException if no bundled network has this name
     */
    public static Curriculum of(String name) {
        Curriculum curriculum = CURRICULA.get(name);
        if (curriculum == null) {
            throw new IllegalArgumentException(Text.of(
                    "There is no bundled network %s; the names are %s",
                    name, String.join(", ", BundledNetworks.names())));
        }
        return curriculum;
    }

    private static Curriculum digits(String description, int epochs, double peakRate, Augmentation augmentation) {
        return new Curriculum(TrainingSubject.DIGITS, description, epochs, peakRate, augmentation);
    }

    private static Curriculum photographs(String description, int epochs) {
        return new Curriculum(TrainingSubject.PHOTOGRAPHS, description, epochs, 0.08, MIRRORED);
    }

    /** The same over another number of epochs. */
    public Curriculum withEpochs(int others) {
        return new Curriculum(subject, description, others, peakRate, augmentation);
    }

    /** The settings of the trainer. */
    public Recipe recipe(long seed) {
        return new Recipe(epochs, BATCH, peakRate, MOMENTUM, WEIGHT_DECAY, augmentation, seed);
    }

    /** The settings in words. */
    public String inWords() {
        return Text.of(
                "SGD, Nesterov momentum %s, one cycle of the learning rate with peak %s, weight decay %s, batches of %d,"
                        + " shifts up to %d pixels%s",
                MOMENTUM,
                peakRate,
                WEIGHT_DECAY,
                BATCH,
                augmentation.shift(),
                augmentation.flip() ? ", mirrored at random" : "");
    }
}
