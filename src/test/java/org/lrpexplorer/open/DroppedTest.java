package org.lrpexplorer.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.files.Pipes;

class DroppedTest {

    private static final byte[] ONNX = {0x08, 0x08, 0x12, 0x07, 'p', 'y', 't', 'o', 'r', 'c', 'h'};

    @TempDir
    private Path folder;

    private static Dropped recognised(Path path) {
        return Dropped.recognise(path, any -> false);
    }

    private Path file(String name, byte... content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    @Test
    void namesDecide() throws IOException {
        assertThat(recognised(file("net.ONNX"))).isInstanceOf(Dropped.ANetwork.class);
        assertThat(recognised(file("net.safetensors"))).isInstanceOf(Dropped.ANetwork.class);
        assertThat(recognised(file("net.json"))).isInstanceOf(Dropped.ACard.class);
        assertThat(recognised(file("t10k-images-idx3-ubyte.gz"))).isInstanceOf(Dropped.ADataset.class);
        assertThat(recognised(file("test_batch.bin", ONNX))).isInstanceOf(Dropped.ADataset.class);
    }

    @Test
    void filesOfKerasAreNetworks() throws IOException {
        for (String name : List.of("net.h5", "NET.KERAS", "net.hdf5")) {
            assertThat(recognised(file(name))).isInstanceOf(Dropped.ANetwork.class);
        }
    }

    @Test
    void contentDecidesWhereTheNameSaysNothing() throws IOException {
        assertThat(recognised(file("download", ONNX))).isInstanceOf(Dropped.ANetwork.class);
        assertThat(recognised(file("images", new byte[] {0, 0, 8, 3}))).isInstanceOf(Dropped.ADataset.class);
    }

    @Test
    @Timeout(value = 60, threadMode = SEPARATE_THREAD)
    void aPipeIsNotOpenedToSeeWhatItHolds() throws Exception {
        for (String name : List.of("pipe", "net.onnx", "net.json", "images.gz")) {
            Path pipe = Pipes.make(folder.resolve(name));
            assertThat(recognised(pipe)).isEqualTo(new Dropped.Unknown(pipe + " is a device or a pipe, not a file."));
        }
    }

    @Test
    void aFolderIsADatasetUnlessItHoldsOneNetwork() throws IOException {
        assertThat(recognised(folder)).isEqualTo(new Dropped.ADataset(folder));

        Path one = file("one.onnx");
        assertThat(recognised(folder)).isEqualTo(new Dropped.ANetwork(one));

        file("two.onnx");
        assertThat(recognised(folder))
                .isInstanceOfSatisfying(Dropped.Unknown.class, unknown -> assertThat(unknown.sentence())
                        .contains("one.onnx, two.onnx"));
    }

    @Test
    void networksComeFirstAndTheirCardsAreReadWithThem() {
        Dropped net = new Dropped.ANetwork(folder.resolve("net.onnx"));
        Dropped own = new Dropped.ACard(folder.resolve("net.json"));
        Dropped other = new Dropped.ACard(folder.resolve("other.json"));
        Dropped data = new Dropped.ADataset(folder.resolve("test_batch.bin"));

        assertThat(Dropped.inOrder(List.of(own, other, data, net))).containsExactly(net, data, other);
        assertThat(Dropped.inOrder(List.of(own))).containsExactly(own);
    }

    @Test
    void whatIsNotThereIsSaidSo() {
        assertThat(recognised(folder.resolve("gone")))
                .isInstanceOfSatisfying(Dropped.Unknown.class, unknown -> assertThat(unknown.sentence())
                        .contains("gone"));
    }
}
