package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lrpexplorer.modelio.onnx.GraphWriter.attribute;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.modelio.Failures;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.proto.Onnx;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Nonlinearity;
import org.lrpexplorer.network.PRelu;
import org.lrpexplorer.network.Pointwise;
import org.lrpexplorer.tensor.Buffers;

class ActivationOperatorsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "LeakyRelu, LEAKY_RELU, 0.01, 0",
        "Elu, ELU, 1, 0",
        "Selu, SELU, 1.6732632423543772, 1.0507009873554805",
        "Celu, CELU, 1, 0",
        "Gelu, GELU, 0, 0",
        "Sigmoid, SIGMOID, 0, 0",
        "Tanh, TANH, 0, 0",
        "HardSigmoid, HARD_SIGMOID, 0.2, 0.5",
        "HardSwish, HARD_SWISH, 0, 0",
        "Softplus, SOFTPLUS, 0, 0",
        "Softsign, SOFTSIGN, 0, 0",
        "Mish, MISH, 0, 0",
        "ThresholdedRelu, THRESHOLDED_RELU, 1, 0",
        "Erf, ERF, 0, 0"
    })
    void anOperatorWithoutAttributesHasItsUsualParameters(
            String operator, Nonlinearity function, double alpha, double beta) {
        assertThat(layer(file().node(operator, List.of("x"), "y"))).isEqualTo(new Pointwise(function, alpha, beta));
    }

    @Test
    void attributesAreTakenAsTheDecimalsThatTheyStandFor() {
        assertThat(layer(file().node("LeakyRelu", List.of("x"), "y", attribute("alpha", 0.2f))))
                .isEqualTo(new Pointwise(Nonlinearity.LEAKY_RELU, 0.2, 0));
        assertThat(layer(file().node("Selu", List.of("x"), "y", attribute("alpha", 1.25f), attribute("gamma", 0.1f))))
                .isEqualTo(new Pointwise(Nonlinearity.SELU, 1.25, 0.1));
        assertThat(layer(file().node(
                                "HardSigmoid", List.of("x"), "y", attribute("alpha", 0.1f), attribute("beta", 0.3f))))
                .isEqualTo(new Pointwise(Nonlinearity.HARD_SIGMOID, 0.1, 0.3));
    }

    @Test
    void geluIsExactOrApproximate() {
        assertThat(layer(file().node("Gelu", List.of("x"), "y", attribute("approximate", "tanh"))))
                .isEqualTo(new Pointwise(Nonlinearity.GELU_TANH));
        assertThat(Failures.reading(finish(file().node("Gelu", List.of("x"), "y", attribute("approximate", "guess")))
                        .save(folder)))
                .contains("'y_node' (Gelu) sets approximate to 'guess'");
    }

    @Test
    void oneSlopeIsALeakyReluAndOnePerChannelALayerOfItsOwn() {
        OnnxFileBuilder one = file().weights("s", new float[] {0.25f}, 1).node("PRelu", List.of("x", "s"), "y");
        OnnxFileBuilder each =
                file().weights("s", new float[] {0.25f, 2}, 2, 1, 1).node("PRelu", List.of("x", "s"), "y");
        OnnxFileBuilder positions = file().weights("s", 2, 3, 3).node("PRelu", List.of("x", "s"), "y");

        assertThat(layer(one)).isEqualTo(new Pointwise(Nonlinearity.LEAKY_RELU, 0.25, 0));
        assertThat(Buffers.floats(((PRelu) layer(each)).slope())).containsExactly(0.25f, 2);
        assertThat(Failures.reading(finish(positions).save(folder)))
                .contains("PRelu ('y_node': its slope of 2×3×3 is not one value per channel)");
    }

    @Test
    void parametersThatCannotBeAreRefusedByName() {
        assertThat(Failures.reading(finish(file().node("Celu", List.of("x"), "y", attribute("alpha", 0f)))
                        .save(folder)))
                .contains("'y_node' (Celu) does not fit: its α is 0");
    }

    @Test
    void aSigmoidAtTheVeryEndIsTakenOffAndOneBeforeStays() {
        Network network = ModelReaders.read(file().node("Sigmoid", List.of("x"), "inner")
                        .node("Flatten", List.of("inner"), "flat")
                        .node("Sigmoid", List.of("flat"), "probabilities")
                        .output("probabilities")
                        .save(folder))
                .network();

        assertThat(network.output()).isEqualTo("flat");
        assertThat(network.nodes()).hasSize(2);
        assertThat(network.notes()).anyMatch(note -> note.startsWith("The final Sigmoid"));
    }

    @Test
    void aFileNamesTheOldestOperatorSetThatHasItsOperators() {
        assertThat(operatorSet("Elu")).isEqualTo(13);
        assertThat(operatorSet("HardSwish")).isEqualTo(14);
        assertThat(operatorSet("Mish")).isEqualTo(18);
        assertThat(operatorSet("Gelu")).isEqualTo(20);
    }

    private long operatorSet(String operator) {
        Network network = read(file().node(operator, List.of("x"), "y"));
        Onnx.ModelProto written = OnnxWriter.encode(network);
        return written.getOpsetImport(0).getVersion();
    }

    private static OnnxFileBuilder file() {
        return new OnnxFileBuilder(20, -1, 2, 3, 3);
    }

    private static OnnxFileBuilder finish(OnnxFileBuilder file) {
        return file.node("Flatten", List.of("y"), "logits").output("logits");
    }

    private Network read(OnnxFileBuilder file) {
        return ModelReaders.read(finish(file).save(folder)).network();
    }

    private Layer layer(OnnxFileBuilder file) {
        return read(file).node("y_node").orElseThrow().layer();
    }
}
