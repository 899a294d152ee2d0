package org.lrpexplorer.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Region;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** {@code layer(s·x + t) = s'·layer.under(s)(x) + layer(t)}: what moving a BatchNorm past a layer rests on. */
class ChannelWiseTest {
    private static final Window UNEVEN = new Window(3, 2, 2, 1, 1, 0, 2, 1, 1, 1);
    private static final Shape MAP = Shape.of(3, 6, 5);
    private final Random random = new Random(3);

    static Stream<ChannelWise> layers() {
        INDArray signs = Nd4j.createFromArray(1.0, -1, -1);
        return Stream.of(
                new MaxPool(UNEVEN),
                new MaxPool(UNEVEN, Optional.of(signs)),
                new AvgPool(UNEVEN, true),
                new AvgPool(UNEVEN, false),
                new GlobalAvgPool(),
                new Flatten(),
                new Flatten(ChannelOrder.LAST),
                new VectorToMap(),
                new Upsample(2, 3),
                new Resize(
                        Interpolation.at(6, 9, i -> i * 5.0 / 8), Interpolation.at(5, 3, i -> (i + 0.5) / 0.6 - 0.5)),
                SlowRearrangements.channelShuffle(MAP, 3),
                SlowRearrangements.transposed(MAP),
                SlowRearrangements.shuffled(MAP, Shape.of(MAP.size()), new Random(4)),
                SlowRearrangements.picked(Shape.of(3), Shape.of(5), new Random(5)),
                new Identity(),
                new Concat(1),
                new Concat(3),
                new Slice(new Region(List.of(2, 0, 1), List.of(-2, 2, 1), List.of(2, 3, 2))),
                new Pad(List.of(0, 1, 0), List.of(0, 0, 2), 0),
                new Pad(List.of(1, 0, 2), List.of(2, 1, 0), -1.5));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void commutesWithAnAffineMapOfEachChannel(ChannelWise layer) {
        List<INDArray> x = new ArrayList<>();
        List<INDArray> mapped = new ArrayList<>();
        List<INDArray> shifts = new ArrayList<>();
        List<INDArray> scales = new ArrayList<>();
        for (int i = 0; i < layer.inputCount(); i++) {
            Shape shape = inputShape(layer);
            INDArray values = gaussian(2 * shape.size(), shape.batched(2));
            INDArray s = gaussian(MAP.dim(0), MAP.dim(0)).putScalar(random.nextInt(3), 0);
            INDArray t = gaussian(MAP.dim(0), MAP.dim(0));
            INDArray shift = BatchNorm.overBatch(t, values).broadcast(values.shape());
            x.add(values);
            scales.add(s);
            shifts.add(shift);
            mapped.add(values.mul(BatchNorm.overBatch(s, values)).add(shift));
        }
        INDArray s = Nd4j.concat(0, scales.toArray(INDArray[]::new));

        INDArray behind = layer.forward(mapped);

        INDArray moved = layer.under(s).forward(x);
        double[] outScale = outputScale(layer, Buffers.doubles(s));
        INDArray expected = moved.mul(BatchNorm.overBatch(Buffers.array(outScale, outScale.length), moved))
                .add(layer.forward(shifts));
        assertThat(behind.sub(expected).amaxNumber().doubleValue()).isLessThan(1e-12);
    }

    private double[] outputScale(ChannelWise layer, double[] scale) {
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < layer.inputCount(); i++) {
            shapes.add(inputShape(layer));
        }
        // A channel that holds nothing of the inputs may be scaled by anything, since its part of the sum is 0.
        return Arrays.stream(layer.channelOrigins(shapes))
                .mapToDouble(c -> c == ChannelWise.NO_ORIGIN ? random.nextGaussian() : scale[c])
                .toArray();
    }

    private static Shape inputShape(ChannelWise layer) {
        return layer instanceof Rearrange rearrange
                ? rearrange.input()
                : layer instanceof VectorToMap ? Shape.of(MAP.dim(0)) : MAP;
    }

    @Test
    void everyLayerThatKeepsChannelsApartIsTried() {
        assertThat(layers().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(ChannelWise.class.getPermittedSubclasses())
                        .collect(Collectors.toSet()));
    }

    private INDArray gaussian(int count, long... shape) {
        return Buffers.array(random.doubles(count, -2, 2).toArray(), shape);
    }
}
