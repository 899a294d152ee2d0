package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.ReadOptions;
import org.lrpexplorer.modelio.common.FixedInputs;
import org.lrpexplorer.modelio.onnx.graph.ExternalData;
import org.lrpexplorer.modelio.onnx.graph.OnnxFile;
import org.lrpexplorer.modelio.proto.Onnx;
import org.lrpexplorer.modelio.safetensors.SafetensorsBuilder;
import org.lrpexplorer.modelio.safetensors.weights.WeightFile;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;

/** Every reader, and each part of it that can take long, ends once nobody waits any more. */
class AbandonedReadingTest {

    @TempDir
    private Path folder;

    private final CancellationToken cancelled = new CancellationToken();

    AbandonedReadingTest() {
        cancelled.cancel();
    }

    @ParameterizedTest
    @ValueSource(strings = {"keras/residual2.h5", "keras/residual3.keras", "exported/xception.onnx"})
    void aFile(String name) throws URISyntaxException {
        Path file = Path.of(AbandonedReadingTest.class.getResource("/" + name).toURI());

        assertThatThrownBy(() -> ModelReaders.read(file, ReadOptions.usual(), cancelled))
                .isInstanceOf(Cancelled.class);
    }

    @Test
    void theNodesOfAGraph() throws URISyntaxException {
        Path file = Path.of(AbandonedReadingTest.class
                .getResource("/exported/xception.onnx")
                .toURI());
        OnnxFile read = OnnxFile.open(file, new CancellationToken());

        assertThatThrownBy(() -> GraphReader.read(
                        read, "net", Optional.empty(), FixedInputs.none(), Optional.empty(), cancelled))
                .isInstanceOf(Cancelled.class);
    }

    @Test
    void valuesInOtherFiles() throws IOException {
        Files.write(folder.resolve("net.data"), new byte[16]);
        OnnxFileBuilder file =
                new OnnxFileBuilder(13, -1, 1, 2, 2).weights("w", 4, 1).node("MatMul", List.of("x", "w"), "y");
        file.graph
                .getInitializerBuilder(0)
                .clearFloatData()
                .setDataLocation(Onnx.TensorProto.DataLocation.EXTERNAL)
                .addExternalDataBuilder()
                .setKey("location")
                .setValue("net.data");

        assertThatThrownBy(() -> new ExternalData(folder, cancelled).inlined(file.graph.build()))
                .isInstanceOf(Cancelled.class);
    }

    @Test
    void theTensorsOfSafetensors() throws IOException {
        CancellationToken token = new CancellationToken();
        Path file = Files.write(
                folder.resolve("net.safetensors"), SafetensorsBuilder.sound().bytes());
        try (WeightFile weights = WeightFile.open(file, token)) {
            token.cancel();

            assertThatThrownBy(() -> weights.read(weights.tensors().get("fc.bias"), 3))
                    .isInstanceOf(Cancelled.class);
        }
        assertThatThrownBy(() -> WeightFile.open(file, cancelled)).isInstanceOf(Cancelled.class);
    }
}
