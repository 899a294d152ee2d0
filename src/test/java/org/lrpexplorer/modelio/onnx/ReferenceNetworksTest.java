package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.Npz;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Network;
import org.nd4j.linalg.api.ndarray.INDArray;

class ReferenceNetworksTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"mlp_bn", "cnn_bn_before", "cnn_bn_after"})
    void logitsAreThoseOfTheExporter(String name) throws URISyntaxException {
        Npz base = Npz.resource("/reference/" + name + "/base.npz");
        INDArray logits =
                ForwardPass.run(open(name).network(), base.array("input")).logits();

        assertThat(logits.sub(base.array("logits")).normmaxNumber().doubleValue())
                .isLessThan(1e-4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mlp_bn", "cnn_bn_before", "cnn_bn_after"})
    void whatIsWrittenReadsBackTheSame(String name) throws URISyntaxException {
        Network network = open(name).network();
        Path file = folder.resolve(name + ".onnx");
        INDArray batch = Npz.resource("/reference/" + name + "/base.npz").array("input");

        OnnxWriter.write(network, file);
        Network back = ModelReaders.read(file).network();

        assertThat(back.nodes())
                .extracting("name", "inputs", "output", "layer.class")
                .isEqualTo(network.nodes().stream()
                        .map(n -> org.assertj.core.groups.Tuple.tuple(
                                n.name(), n.inputs(), n.output(), n.layer().getClass()))
                        .toList());
        assertThat(ForwardPass.run(back, batch).logits())
                .isEqualTo(ForwardPass.run(network, batch).logits());
    }

    @Test
    void nodeAndTensorNamesAreThoseOfTheFile() throws URISyntaxException {
        Network network = open("cnn_bn_before").network();

        assertThat(network.node("/conv1/Conv").orElseThrow().output()).isEqualTo("/conv1/Conv_output_0");
        assertThat(network.input()).isEqualTo("input");
        assertThat(network.output()).isEqualTo("logits");
    }

    @Test
    void epsilonIsTheDecimalThatTheExporterMeant() throws URISyntaxException {
        BatchNorm norm = (BatchNorm) open("mlp_bn")
                .network()
                .node("/bn1/BatchNormalization")
                .orElseThrow()
                .layer();

        assertThat(norm.epsilon()).isEqualTo(1e-5, within(0.0));
    }

    @Test
    void aBiasFreeDenseLayerWrittenAsTransposeAndMatMulIsOneLayer() throws URISyntaxException {
        Network network = open("mlp_bn").network();

        assertThat(network.node("/fc2/MatMul")).isPresent();
        assertThat(network.node("/fc2/Transpose")).isEmpty();
    }

    @Test
    void withoutACardTheDigitsAreGuessed() throws URISyntaxException {
        LoadedModel model = open("mlp_bn");

        assertThat(model.cardGuessed()).isTrue();
        assertThat(model.card().name()).isEqualTo("model");
        assertThat(model.card().classNames()).startsWith("0", "1").hasSize(10);
        assertThat(model.card().input()).isEqualTo(InputSpec.zeroToOne(1, 28, 28));
    }

    private static LoadedModel open(String name) throws URISyntaxException {
        return ModelReaders.read(Path.of(
                Objects.requireNonNull(ReferenceNetworksTest.class.getResource("/reference/" + name + "/model.onnx"))
                        .toURI()));
    }
}
