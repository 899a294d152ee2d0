package org.lrpexplorer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class NetworkTest {

    private static final Shape INPUT = Shape.of(2, 4, 4);

    private static Node conv(String name, int in, int out, String from, String to) {
        return Node.of(name, Conv2d.of(Nd4j.ones(out, in, 3, 3), null, Window.square(3, 1, 1), 1), from, to);
    }

    private static Network network(Node... nodes) {
        return new Network("test", "x", INPUT, List.of(nodes), "y", List.of());
    }

    @Test
    void nodesAreOrderedByDataFlowWhateverOrderTheyComeIn() {
        Network network = network(
                Node.of("relu", new Relu(), "b", "y"), conv("second", 3, 5, "a", "b"), conv("first", 2, 3, "x", "a"));
        assertThat(network.nodes()).extracting(Node::name).containsExactly("first", "second", "relu");
        assertThat(network.shapeOf("b")).isEqualTo(Shape.of(5, 4, 4));
    }

    @Test
    void nodesThatDoNotLeadToTheOutputAreDropped() {
        Network network = network(conv("kept", 2, 3, "x", "y"), conv("dropped", 2, 3, "x", "unused"));
        assertThat(network.nodes()).extracting(Node::name).containsExactly("kept");
    }

    @Test
    void residualBranchesAreAdded() {
        Network network = network(conv("conv", 2, 2, "x", "a"), new Node("add", new Add(), List.of("a", "x"), "y"));
        INDArray x = Nd4j.rand(DataType.FLOAT, 3, 2, 4, 4);
        Activations run = ForwardPass.run(network, x);
        assertThat(run.of("y").sub(run.of("a")).equalsWithEps(x, 1e-5)).isTrue();
        assertThat(network.consumers("x")).extracting(Node::name).containsExactly("conv", "add");
    }

    @Test
    void shapesThatDoNotFitAreNamedWithTheLayer() {
        assertThatThrownBy(() -> network(conv("stem", 3, 3, "x", "y")))
                .isInstanceOf(NetworkException.class)
                .hasMessage("Layer 'stem' (Conv) does not fit: it expects 3 channels but its input is 2×4×4");
    }

    @Test
    void windowsLargerThanTheInputAreRefused() {
        assertThatThrownBy(() -> network(Node.of("pool", new MaxPool(Window.square(5, 1, 0)), "x", "y")))
                .isInstanceOf(NetworkException.class)
                .hasMessageContaining("its 5×5 window does not fit into an input of 2×4×4");
    }

    @Test
    void aCircleIsRefused() {
        assertThatThrownBy(() -> network(
                        new Node("add", new Add(), List.of("x", "b"), "y"), Node.of("relu", new Relu(), "y", "b")))
                .isInstanceOf(NetworkException.class)
                .hasMessageContaining("runs in a circle");
    }

    @Test
    void aTensorThatNothingWritesIsNamed() {
        assertThatThrownBy(() -> network(Node.of("relu", new Relu(), "ghost", "y")))
                .isInstanceOf(NetworkException.class)
                .hasMessage("Layer 'relu' reads tensor 'ghost', which nothing writes");
    }

    @Test
    void twoLayersOfOneNameAreRefused() {
        assertThatThrownBy(() -> network(Node.of("relu", new Relu(), "x", "a"), Node.of("relu", new Relu(), "a", "y")))
                .isInstanceOf(NetworkException.class)
                .hasMessageContaining("both named 'relu'");
    }

    @Test
    void aBatchOfTheWrongShapeIsRefused() {
        Network network = network(Node.of("relu", new Relu(), "x", "y"));
        assertThatThrownBy(() -> ForwardPass.run(network, Nd4j.ones(1, 2, 5, 4)))
                .isInstanceOf(NetworkException.class)
                .hasMessageContaining("takes inputs of 2×4×4, but was given 2×5×4");
    }

    @Test
    void batchNormAppliesScaleAndShiftWithItsEpsilon() {
        BatchNorm norm = BatchNorm.of(
                Buffers.array(new double[] {2, -1}, 2),
                Buffers.array(new double[] {0.5, 0}, 2),
                Buffers.array(new double[] {1, -2}, 2),
                Buffers.array(new double[] {3, 0}, 2),
                1.0);
        INDArray y = norm.forward(List.of(Buffers.array(new double[] {5, 4}, 1, 2)));
        assertThat(y.getDouble(0)).isCloseTo(2 * (5 - 1) / 2.0 + 0.5, within(1e-12));
        assertThat(y.getDouble(1)).isCloseTo(-1 * (4 + 2) / 1.0, within(1e-12));
    }

    @Test
    void batchNormWithoutGammaAndBetaOnlyNormalises() {
        BatchNorm norm = BatchNorm.of(null, null, Nd4j.ones(1), Nd4j.ones(1).mul(4), 0);
        assertThat(norm.forward(List.of(Nd4j.ones(1, 1).mul(5))).getDouble(0)).isCloseTo(2.0, within(1e-6));
    }

    @Test
    void aZeroVarianceWithoutEpsilonIsRefused() {
        assertThatThrownBy(() -> BatchNorm.of(null, null, Nd4j.zeros(2), Nd4j.zeros(2), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("divide by zero");
    }

    @Test
    void everythingCanBeRunInDoublePrecision() {
        Network network = network(
                conv("conv", 2, 3, "x", "a"),
                Node.of("pool", new GlobalAvgPool(), "a", "b"),
                Node.of("flatten", new Flatten(), "b", "c"),
                Node.of("dense", Dense.of(Nd4j.ones(4, 3), Nd4j.ones(4)), "c", "y"));
        Activations run = ForwardPass.run(network.as(DataType.DOUBLE), Nd4j.ones(DataType.DOUBLE, 2, 2, 4, 4));
        assertThat(run.logits().dataType()).isEqualTo(DataType.DOUBLE);
        assertThat(run.logits().shape()).containsExactly(2, 4);
    }
}
