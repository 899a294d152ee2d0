package org.lrpexplorer.explore.evaluate;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;

/** Results belong to what was open, and not to whatever lies at the same paths later. */
class EvaluatedOfTest {

    private static final Path NETWORKS = Path.of("assets", "networks");

    @TempDir
    private Path folder;

    private Path network;
    private Path images;
    private EvaluatedOf results;

    @BeforeEach
    void openCopies() throws IOException {
        network = Files.copy(NETWORKS.resolve("mnist-dense-bn.onnx"), folder.resolve("net.onnx"));
        images = Files.write(folder.resolve("some-images-idx3-ubyte"), images(1));
        results = EvaluatedOf.of(OpenNetwork.read(network, 1), opened());
    }

    /** Two images of one pixel in the format of MNIST. */
    private static byte[] images(int value) {
        return new byte[] {0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 1, (byte) value, 0};
    }

    /** Closed again: only what was opened counts. */
    private OpenDataset opened() {
        OpenDataset dataset = OpenDataset.read(images, 1);
        dataset.dataset().close();
        return dataset;
    }

    @Test
    void theSameFilesOpenedAgainAreWhatTheyBelongTo() {
        assertThat(results.isOf(OpenNetwork.read(network, 2))).isTrue();
        assertThat(results.isOf(opened())).isTrue();
    }

    @Test
    void filesThatTookTheirPlacesAreNot() throws IOException {
        Files.copy(NETWORKS.resolve("mnist-conv-bn.onnx"), network, REPLACE_EXISTING);
        Files.write(images, images(2));
        Files.setLastModifiedTime(images, FileTime.fromMillis(1_000_000));

        assertThat(results.isOf(OpenNetwork.read(network, 2))).isFalse();
        assertThat(results.isOf(opened())).isFalse();
    }
}
