package org.lrpexplorer.tools.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Training from end to end on a problem that takes a second: is the bright bar upright or level? */
class TrainerTest {

    private static final Shape IMAGE = Shape.of(1, 8, 8);
    private static final PixelScale SCALE = new PixelScale(0, 1, List.of(0.5), List.of(0.5));
    private static final Recipe RECIPE = new Recipe(6, 20, 0.1, 0.9, 1e-4, Augmentation.NONE, 3);

    private static Network untrained() {
        return new Sketch(IMAGE, 4)
                .conv("conv1", 6, 3, 1, false)
                .batchNorm("bn1")
                .relu("relu1")
                .maxPool("pool1")
                .conv("conv2", 8, 3, 1, false)
                .batchNorm("bn2")
                .relu("relu2")
                .globalAverage("pool2")
                .flatten("flatten")
                .dense("dense", 2, true)
                .network("bars");
    }

    /** Noise with a bright bar: level for class 0, upright for class 1. */
    private static TrainingSet bars(int count, long seed) {
        Random random = new Random(seed);
        byte[] pixels = new byte[count * IMAGE.size()];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % 2);
            int place = random.nextInt(8);
            for (int cell = 0; cell < 64; cell++) {
                boolean onBar = (labels[i] == 0 ? cell / 8 : cell % 8) == place;
                pixels[i * 64 + cell] = (byte) (random.nextInt(120) + (onBar ? 130 : 0));
            }
        }
        return new TrainingSet(IMAGE, pixels, labels);
    }

    private static Trainer trainer(Network network, int lanes) {
        return new Trainer(network, SCALE, RECIPE.batch(), lanes, Runnable::run);
    }

    @Test
    void lossFallsAndUnseenImagesAreClassified() {
        List<EpochReport> reports = new ArrayList<>();
        Trainer trainer = trainer(untrained(), 2);

        trainer.train(bars(400, 1), RECIPE, reports::add);

        assertThat(reports).hasSize(6);
        assertThat(reports.get(5).loss()).isLessThan(reports.get(0).loss() / 2);
        assertThat(trainer.accuracy(bars(101, 2))).isGreaterThan(0.95);
    }

    @Test
    void theTrainedNetworkComputesWhatTheTrainerMeasured() {
        Trainer trainer = trainer(untrained(), 2);
        trainer.train(bars(200, 1), RECIPE, report -> {});
        TrainingSet test = bars(37, 2);

        assertThat(Accuracy.of(trainer.trained(), test, SCALE)).isEqualTo(trainer.accuracy(test));
    }

    @Test
    void theSameSeedGivesTheSameNetwork() {
        Trainer first = trainer(untrained(), 2);
        Trainer second = trainer(untrained(), 2);
        Recipe shifted = new Recipe(1, 20, 0.1, 0.9, 0, new Augmentation(1, true), 9);

        first.train(bars(100, 1), shifted, report -> {});
        second.train(bars(100, 1), shifted, report -> {});

        INDArray batch = bars(10, 2).batch(0, 10, SCALE);
        assertThat(Buffers.floats(ForwardPass.run(first.trained(), batch).logits()))
                .containsExactly(
                        Buffers.floats(ForwardPass.run(second.trained(), batch).logits()));
    }

    @Test
    void runningAveragesTakeInATenthOfEveryBatch() {
        Network network = new Sketch(IMAGE, 4)
                .batchNorm("bn")
                .flatten("flatten")
                .dense("dense", 2, true)
                .network("statistics");
        byte[] pixels = new byte[20 * 64];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i % 4 == 0 ? 255 : 0);
        }
        Trainer trainer = trainer(network, 2);

        trainer.train(
                new TrainingSet(IMAGE, pixels, new byte[20]),
                new Recipe(1, 20, 0.0, 0, 0, Augmentation.NONE, 1),
                report -> {});

        BatchNorm norm = (BatchNorm) trainer.trained().nodes().get(0).layer();
        assertThat(norm.mean().getDouble(0)).isCloseTo(0.1 * -0.5, within(1e-6));
        assertThat(norm.variance().getDouble(0)).isCloseTo(0.9 + 0.1 * 0.75, within(1e-6));
    }

    @Test
    void aBatchThatCannotBeSplitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trainer(untrained(), 3))
                .withMessage("A batch of 20 cannot be split into 3 lanes");
    }
}
