package org.lrpexplorer.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.RealCifar;
import org.lrpexplorer.RealData;

/** The bundled datasets, and others as they are downloaded. */
class RealDatasetsTest {
    @Test
    void theBundledDigitsHaveLabelsAndMasks() {
        try (Dataset digits = DatasetReaders.open(Path.of("datasets", "digits"))) {
            assertThat(digits.name()).isEqualTo("digits-test");
            assertThat(counts(digits)).containsOnly(100).hasSize(10);
            assertThat(digits.mask(999).orElseThrow().area()).isPositive();
        }
    }

    @Test
    void theBundledShapesHaveNamesAndMasks() {
        try (Dataset shapes = DatasetReaders.open(Path.of("datasets", "shapes"))) {
            assertThat(shapes.name()).isEqualTo("shapes · test_batch");
            assertThat(counts(shapes)).containsOnly(100).hasSize(10);
            assertThat(shapes.classNames()).contains("disc", "crescent", "checkers");
            assertThat(shapes.mask(999).orElseThrow().area()).isPositive();
        }
    }

    @Test
    void mnistHasItsKnownCountsAndMean() {
        Path folder = RealData.find("mnist");
        try (Dataset mnist = DatasetReaders.open(folder)) {
            assertThat(mnist.name()).isEqualTo("mnist · t10k");
            assertThat(counts(mnist)).containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
            double mean = IntStream.range(0, mnist.size())
                    .mapToDouble(i -> mean(mnist.sample(i).image()))
                    .average()
                    .orElseThrow();
            assertThat(mean / 255).isCloseTo(0.1325, within(0.0001));
        }
        try (Dataset training = DatasetReaders.open(folder.resolve("train-labels-idx1-ubyte.gz"))) {
            assertThat(training.size()).isEqualTo(60_000);
            assertThat(training.label(0)).isEqualTo(5);
            assertThat(training.label(59_999)).isEqualTo(8);
        }
    }

    @Test
    void theCifarArchiveOpensItsTestBatch() throws IOException {
        try (Dataset cifar = DatasetReaders.open(RealCifar.archive())) {
            assertThat(cifar.classNames())
                    .startsWith("airplane", "automobile", "bird")
                    .hasSize(10);
            assertThat(cifar.size() % 1000).isZero();
            assertThat(cifar.classNames().get(cifar.label(0))).isEqualTo("cat");
            assertThat(cifar.classNames().get(cifar.label(1))).isEqualTo("ship");
            assertThat(cifar.sample(0).image().value(0, 0, 0)).isEqualTo(158);
            assertThat(cifar.sample(0).image().value(0, 0, 2)).isEqualTo(49);
        }
    }

    @Test
    void photographsAreRead() {
        try (Dataset photos = DatasetReaders.open(RealData.find("photos"))) {
            assertThat(photos.size()).isEqualTo(2);
            assertThat(photos.sample(0).image().width()).isEqualTo(224);
            assertThat(photos.sample(0).image().channels()).isEqualTo(3);
        }
    }

    private static int[] counts(Dataset dataset) {
        int[] counts = new int[dataset.classNames().size()];
        IntStream.range(0, dataset.size()).forEach(i -> counts[dataset.label(i)]++);
        return counts;
    }

    private static double mean(PixelImage image) {
        byte[] pixels = image.pixels();
        return IntStream.range(0, pixels.length)
                .map(i -> pixels[i] & 0xff)
                .average()
                .orElseThrow();
    }
}
