package org.lrpexplorer.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Every layer's backward pass against differences of its forward pass. */
class LayerAdjointTest {

    private static final double STEP = 1e-6;

    static Stream<LayerCase> layers() {
        return LayerCase.all().stream();
    }

    @ParameterizedTest
    @MethodSource("layers")
    void backwardIsTheTransposedJacobian(LayerCase layer) {
        Random random = new Random(23);
        List<INDArray> inputs = values(layer.inputs(), random);
        List<INDArray> direction = values(layer.inputs(), random);
        INDArray upper = values(List.of(layer.layer().outputShape(layer.inputs())), random)
                .get(0);

        List<INDArray> backward = layer.layer().backward(inputs, upper);

        INDArray ahead = layer.layer().forward(moved(inputs, direction, STEP));
        INDArray behind = layer.layer().forward(moved(inputs, direction, -STEP));
        double change = dot(ahead.sub(behind).div(2 * STEP), upper);
        double predicted = IntStream.range(0, inputs.size())
                .mapToDouble(i -> dot(backward.get(i), direction.get(i)))
                .sum();
        assertThat(predicted).isCloseTo(change, within(1e-6 * (1 + Math.abs(change))));
    }

    private static List<INDArray> moved(List<INDArray> inputs, List<INDArray> direction, double step) {
        return IntStream.range(0, inputs.size())
                .mapToObj(i -> inputs.get(i).add(direction.get(i).mul(step)))
                .toList();
    }

    private static List<INDArray> values(List<Shape> shapes, Random random) {
        return shapes.stream()
                .map(shape -> Buffers.array(LayerCase.gaussian(random, 2 * shape.size()), shape.batched(2)))
                .toList();
    }

    private static double dot(INDArray a, INDArray b) {
        return a.mul(b).sumNumber().doubleValue();
    }
}
