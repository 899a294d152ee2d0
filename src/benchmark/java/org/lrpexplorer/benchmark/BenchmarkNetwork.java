package org.lrpexplorer.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.lrpexplorer.modelio.onnx.OnnxWriter;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.SeededNetworks;

/** The networks that are measured: three bundled ones, and two well-known large ones with random weights. */
enum BenchmarkNetwork {
    MNIST("mnist-conv-bn"),
    CIFAR10_CONV("cifar10-conv-bn"),
    CIFAR10("cifar10-resnet-bn"),
    RESNET50("resnet50-224") {
        @Override
        Optional<Network> seeded() {
            return Optional.of(SeededNetworks.resnet50(EXTENT, CLASSES, SEED));
        }
    },
    VGG16("vgg16-bn-224") {
        @Override
        Optional<Network> seeded() {
            return Optional.of(SeededNetworks.vgg16(EXTENT, CLASSES, SEED));
        }
    };

    private static final int EXTENT = 224;
    private static final int CLASSES = 1000;
    private static final long SEED = 1;

    private final String label;

    BenchmarkNetwork(String label) {
        this.label = label;
    }

    /** The network of a label. */
    static BenchmarkNetwork labelled(String label) {
        return Arrays.stream(values())
                .filter(subject -> subject.label.equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** The network itself, if it does not come with the program. */
    Optional<Network> seeded() {
        return Optional.empty();
    }

    /** The network's name. */
    String label() {
        return label;
    }

    /** Whether a round takes seconds. */
    boolean large() {
        return this == RESNET50 || this == VGG16;
    }

    /** The network's file: a bundled one, or where {@link #write} puts it. */
    Path file(Settings settings) {
        return (large() ? settings.results() : settings.networks()).resolve(label + ".onnx");
    }

    /** Writes the file of a network that does not come with the program. */
    void write(Settings settings) {
        seeded().ifPresent(network -> OnnxWriter.write(network, file(settings)));
    }

    /** Deletes what {@link #write} wrote: it takes up to half a gigabyte. */
    void deleteWritten(Settings settings) throws IOException {
        if (large()) {
            Files.delete(file(settings));
        }
    }
}
