package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.files.Pipes;
import org.lrpexplorer.modelio.Failures;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.proto.Onnx;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.tensor.Buffers;

/** Weights in files beside the network. */
class ExternalDataTest {

    @TempDir
    private Path root;

    private Path folder;

    @BeforeEach
    void writeWeights() throws IOException {
        folder = Files.createDirectories(root.resolve("models"));
        Files.write(folder.resolve("net.data"), bytes(9, 9, 1, 2, 3, 4, 5, 6, 7, 8));
        Files.write(Files.createDirectories(folder.resolve("parts")).resolve("w.bin"), bytes(1, 2, 3, 4, 5, 6, 7, 8));
        Files.write(root.resolve("secret.bin"), bytes(1, 2, 3, 4, 5, 6, 7, 8));
    }

    private static byte[] bytes(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return bytes.array();
    }

    @Test
    void weightsAreReadFromTheirPlaceInTheFile() {
        assertThat(weights(file("location", "net.data", "offset", "8", "length", "32")))
                .containsExactly(1, 3, 5, 7, 2, 4, 6, 8);
    }

    @Test
    void theNetworksSumIsThatOfItsWeightsToo() throws IOException {
        Path network = file("location", "parts/w.bin");
        String before = ModelReaders.read(network).source().sum(new CancellationToken());
        LoadedModel opened = ModelReaders.read(network);
        Path weights = Files.write(folder.resolve("parts").resolve("w.bin"), bytes(1, 2, 3, 4, 5, 6, 7, -8));
        Files.setLastModifiedTime(weights, FileTime.fromMillis(1_000_000));
        LoadedModel replaced = ModelReaders.read(network);

        assertThat(replaced.source().sum(new CancellationToken())).isNotEqualTo(before);
        assertThat(replaced.source().isLike(opened.source())).isFalse();
    }

    @Test
    void aConstantNodeMayKeepItsValuesElsewhereToo() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 1, 2, 2);
        Onnx.TensorProto weight = Onnx.TensorProto.newBuilder()
                .setDataType(1)
                .addDims(4)
                .addDims(2)
                .setDataLocation(Onnx.TensorProto.DataLocation.EXTERNAL)
                .addExternalData(Onnx.StringStringEntryProto.newBuilder()
                        .setKey("location")
                        .setValue("parts/w.bin"))
                .build();
        file.node("Constant", List.of(), "w", OnnxFileBuilder.attribute("value", weight))
                .node("Flatten", List.of("x"), "flat")
                .node("MatMul", List.of("flat", "w"), "y")
                .output("y");
        Dense dense = (Dense) ModelReaders.read(file.save(folder))
                .network()
                .node("y_node")
                .orElseThrow()
                .layer();

        assertThat(Buffers.floats(dense.weight())).containsExactly(1, 3, 5, 7, 2, 4, 6, 8);
    }

    @Test
    void withoutALengthTheyReachToTheEnd() {
        assertThat(weights(file("location", "net.data", "offset", "8"))).startsWith(1, 3);
        assertThat(weights(file("location", "./parts/w.bin"))).startsWith(1, 3);
    }

    @ParameterizedTest
    @CsvSource({
        "../secret.bin, no file in the network's folder",
        "parts/../../secret.bin, no file in the network's folder",
        "parts/../parts/w.bin, no file in the network's folder",
        "/etc/hostname, no file in the network's folder",
        "nowhere.bin, which is not beside the network",
        "parts, which is a folder"
    })
    void filesElsewhereOrNowhereAreRefused(String location, String reason) {
        assertThat(failure(file("location", location))).contains("its tensor 'w'", "'" + location + "'", reason);
    }

    @Test
    @Timeout(value = 60, threadMode = SEPARATE_THREAD)
    void aPipeIsNotWaitedFor() throws Exception {
        Pipes.make(folder.resolve("pipe.bin"));

        assertThat(failure(file("location", "pipe.bin")))
                .contains("'pipe.bin', which is a device or a pipe, not a file");
    }

    @Test
    void absolutePathsAreRefusedEvenIntoTheFolder() {
        String absolute = folder.resolve("net.data").toAbsolutePath().toString();

        assertThat(failure(file("location", absolute))).contains("no file in the network's folder");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkInTheFolderItselfMayLeadAnywhere() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.bin"), Path.of("..", "secret.bin"));

        assertThat(weights(file("location", "link.bin"))).startsWith(1, 3);
        assertThat(weights(file("location", "./link.bin"))).startsWith(1, 3);
    }

    /** A folder of links into a folder of files that are called after their content. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNetworkItsWeightsAndItsCardMayAllBeLinks() throws IOException {
        Path blobs = Files.createDirectories(root.resolve("blobs"));
        Path snapshot = Files.createDirectories(root.resolve("snapshots/5fd9/onnx"));
        Path network = Files.move(file("location", "model.onnx_data", "offset", "8"), blobs.resolve("0a1b"));
        Files.move(folder.resolve("net.data"), blobs.resolve("2c3d"));
        Files.writeString(blobs.resolve("4e5f"), """
                {"name": "linked", "classNames": ["a", "b"],
                 "input": {"channels": 1, "height": 2, "width": 2, "low": 0, "high": 1, "mean": [0], "std": [1]}}
                """);
        link(snapshot.resolve("model.onnx"), network);
        link(snapshot.resolve("model.onnx_data"), blobs.resolve("2c3d"));
        link(snapshot.resolve("model.json"), blobs.resolve("4e5f"));

        LoadedModel model = ModelReaders.read(snapshot.resolve("model.onnx"));

        assertThat(model.card().classNames()).containsExactly("a", "b");
        assertThat(model.file()).isEqualTo(snapshot.resolve("model.onnx"));
        assertThat(weights(snapshot.resolve("model.onnx"))).containsExactly(1, 3, 5, 7, 2, 4, 6, 8);

        Files.delete(snapshot.resolve("model.json"));
        assertThat(ModelReaders.read(snapshot.resolve("model.onnx")).network().name())
                .isEqualTo("model");
    }

    private static void link(Path link, Path file) throws IOException {
        Files.createSymbolicLink(link, link.getParent().relativize(file));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkBelowTheFolderThatLeadsOutOfItIsRefused() throws IOException {
        Files.createSymbolicLink(folder.resolve("parts/link.bin"), root.resolve("secret.bin"));
        Files.createSymbolicLink(folder.resolve("up"), root);
        Files.createSymbolicLink(folder.resolve("parts/inner.bin"), folder.resolve("net.data"));

        for (String location : List.of("parts/link.bin", "up/secret.bin")) {
            assertThat(failure(file("location", location)))
                    .contains("'" + location + "', which is reached by a link that leads out of the network's folder");
        }
        assertThat(weights(file("location", "parts/inner.bin", "offset", "8"))).startsWith(1, 3);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkToNothingIsSaidToBeOne() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.bin"), root.resolve("gone.bin"));

        assertThat(failure(file("location", "link.bin"))).contains("a link to a file that is not there");
    }

    @ParameterizedTest
    @CsvSource({
        "12, 32, keeps 32 bytes from byte 12 on in the file 'net.data'; which has only 40",
        "48, 0, keeps 0 bytes from byte 48 on in the file 'net.data'; which has only 40",
        "9223372036854775807, 9223372036854775807, which has only 40",
        "-8, 32, states the offset '-8'",
        "8, many, states the length 'many'",
        "8, 28, declares 8 values but holds 7",
        "8, 30, declares 8 values but holds 7"
    })
    void placesThatAreNotInTheFileAreRefused(String offset, String length, String reason) {
        assertThat(failure(file("location", "net.data", "offset", offset, "length", length)))
                .contains(reason.replace(";", ","));
    }

    @Test
    void aTensorThatNamesNoFileIsRefused() {
        assertThat(failure(file("offset", "0"))).contains("in a separate file, but does not say in which");
    }

    private float[] weights(Path file) {
        Dense dense = (Dense)
                ModelReaders.read(file).network().node("y_node").orElseThrow().layer();
        return Buffers.floats(dense.weight());
    }

    private static String failure(Path file) {
        return Failures.reading(file);
    }

    /** x[N,1,2,2] → flat → y[N,2], whose weight has the given keys and values. */
    private Path file(String... entries) {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 1, 2, 2)
                .weights("w", 4, 2)
                .node("Flatten", List.of("x"), "flat")
                .node("MatMul", List.of("flat", "w"), "y")
                .output("y");
        Onnx.TensorProto.Builder weight = file.graph
                .getInitializerBuilder(0)
                .clearFloatData()
                .setDataLocation(Onnx.TensorProto.DataLocation.EXTERNAL);
        for (int i = 0; i < entries.length; i += 2) {
            weight.addExternalDataBuilder().setKey(entries[i]).setValue(entries[i + 1]);
        }
        return file.save(folder);
    }
}
