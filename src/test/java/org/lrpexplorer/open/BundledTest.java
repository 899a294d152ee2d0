package org.lrpexplorer.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledTest {

    @TempDir
    private Path home;

    @Test
    void eachNetworkComesWithTheDatasetThatSuitsItAndTheFirstIsTheOneToStartWith() throws IOException {
        Files.createDirectories(home.resolve("assets/networks"));
        Files.createDirectories(home.resolve("datasets/digits"));
        Files.createDirectories(home.resolve("datasets/shapes"));
        for (String name : new String[] {"cifar10-resnet-bn", "mnist-conv-bn", "mnist-dense-bn", "shapes-conv-bn"}) {
            Files.createFile(home.resolve("assets/networks/" + name + ".onnx"));
            Files.createFile(home.resolve("assets/networks/" + name + ".json"));
        }

        Bundled bundled = Bundled.in(home);

        assertThat(bundled.networks())
                .extracting(example -> example.network().name() + " "
                        + example.dataset().orElseThrow().name())
                .containsExactly(
                        "mnist-conv-bn digits",
                        "cifar10-resnet-bn shapes",
                        "mnist-dense-bn digits",
                        "shapes-conv-bn shapes");
        assertThat(bundled.first()).hasValue(bundled.networks().get(0));
        assertThat(bundled.datasets()).extracting(Bundled.Entry::name).containsExactly("digits", "shapes");
    }

    @Test
    void aHomeWithoutAnythingHasNothing() {
        Bundled bundled = Bundled.in(home);

        assertThat(bundled.first()).isEmpty();
        assertThat(bundled.datasets()).isEmpty();
    }
}
