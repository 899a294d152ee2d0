package org.lrpexplorer.tools.training;

import java.util.List;

/** What a bundled network tells apart, and how its images become input. */
public enum TrainingSubject {
    /** Written digits: MNIST's and generated ones. */
    DIGITS,

    /** CIFAR-10's photographs. */
    PHOTOGRAPHS,

    /** Generated shapes. */
    SHAPES,

    /** Generated digits, some of one class with a planted mark. */
    MARKED_DIGITS;

    /** How many generated images are trained on. */
    public static final int GENERATED = 20_000;

    /** The seed of the generated digits that are trained on; the bundled test set has another. */
    public static final long DIGITS_SEED = 7_001;

    /** The seed of the generated shapes that are trained on; the bundled test set has another. */
    public static final long SHAPES_SEED = 7_002;

    /** The seed of the marked digits that are trained on; the bundled test set has another. */
    public static final long MARKED_SEED = 7_003;

    /** How pixels become input: to 0..1, then to about mean 0 and variance 1 over the training images. */
    public PixelScale scale() {
        return switch (this) {
            case DIGITS, MARKED_DIGITS -> new PixelScale(0, 1, List.of(0.1307), List.of(0.3081));
            case PHOTOGRAPHS -> new PixelScale(0, 1, List.of(0.4914, 0.4822, 0.4465), List.of(0.2470, 0.2435, 0.2616));
            case SHAPES -> new PixelScale(0, 1, List.of(0.5, 0.5, 0.5), List.of(0.25, 0.25, 0.25));
        };
    }
}
