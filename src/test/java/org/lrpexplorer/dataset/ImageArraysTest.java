package org.lrpexplorer.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lrpexplorer.dataset.ArrayFiles.counted;
import static org.lrpexplorer.dataset.ArrayFiles.floats;
import static org.lrpexplorer.dataset.ArrayFiles.npy;
import static org.lrpexplorer.dataset.ArrayFiles.npz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.files.ByteSource;
import org.lrpexplorer.files.UnpackedBytes;
import org.lrpexplorer.tensor.Shape;

/** Images in NumPy's files. */
class ImageArraysTest {

    @TempDir
    private Path folder;

    private static Map<String, byte[]> kerasMnist() {
        Map<String, byte[]> arrays = new LinkedHashMap<>();
        arrays.put("x_train", npy("|u1", List.of(3, 8, 8), counted(192)));
        arrays.put("y_train", npy("|u1", List.of(3), new byte[] {5, 0, 4}));
        arrays.put("x_test", npy("|u1", List.of(2, 8, 8), counted(128)));
        arrays.put("y_test", npy("|u1", List.of(2), new byte[] {7, 2}));
        return arrays;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theLayoutOfKerasMnistOpensAsImagesToTestOn(boolean compressed) {
        Path file = write("mnist.npz", npz(compressed, kerasMnist()));

        try (Dataset dataset = DatasetReaders.open(file)) {
            assertThat(dataset.size()).isEqualTo(2);
            assertThat(dataset.holdsNumbers()).isFalse();
            assertThat(dataset.imageShape()).contains(Shape.of(1, 8, 8));
            assertThat(dataset.label(0)).isEqualTo(7);
            assertThat(dataset.sample(1).image()).isEqualTo(new PixelImage(8, 8, 1, slice(64, 128)));
            assertThat(dataset.otherParts()).containsExactly(file.resolve("train"));
            assertThat(dataset.reading())
                    .containsExactly(
                            "mnist.npz: the array x_test (2×8×8 of |u1) is read as grey images of 8×8, black to"
                                    + " white being 0…255, because its numbers are unsigned, as pixels are; for a network of"
                                    + " signals or tables its rows are taken as they are.");
        }
    }

    @Test
    void anotherPartIsNamedBehindTheFile() {
        Path file = write("mnist.npz", npz(true, kerasMnist()));

        for (String part : List.of("train", "x_train")) {
            try (Dataset dataset = DatasetReaders.open(file.resolve(part))) {
                assertThat(dataset.size()).isEqualTo(3);
                assertThat(dataset.label(2)).isEqualTo(4);
                assertThat(dataset.name()).endsWith("mnist · train");
                assertThat(dataset.source()).isEqualTo(file.resolve(part));
                assertThat(dataset.otherParts()).containsExactly(file.resolve("test"));
            }
        }
        assertThatThrownBy(() -> DatasetReaders.open(file.resolve("all")))
                .hasMessage("mnist.npz has no part all; its parts are x_train, y_train, x_test, y_test.");
    }

    @ParameterizedTest
    @CsvSource({"'1,4,5,3',true", "'1,3,4,5',false"})
    void coloursMayBeLastOrFirst(String dims, boolean last) {
        List<Integer> shape =
                List.of(dims.split(",")).stream().map(Integer::parseInt).toList();
        Path file = write("x.npy", npy("|u1", shape, counted(60)));

        try (Dataset dataset = DatasetReaders.open(file)) {
            assertThat(dataset.imageShape()).contains(Shape.of(3, 4, 5));
            PixelImage image = dataset.sample(0).image();
            assertThat(image.value(1, 2, 2)).isEqualTo(last ? (2 * 5 + 1) * 3 + 2 : 2 * 20 + 2 * 5 + 1);
        }
    }

    @Test
    void transparencyIsDroppedAndSaid() {
        try (Dataset dataset = DatasetReaders.open(write("x.npy", npy("|u1", List.of(1, 2, 2, 4), counted(16))))) {
            assertThat(dataset.sample(0).image().pixels()).containsExactly(0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14);
            assertThat(dataset.sample(0).changes()).containsExactly(PictureChange.ALPHA_DROPPED);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,1,0…1,0.25,63.75", "-1,1,−1…1,0.5,191.25", "0,255,0…255,12.5,12.5", "0,16,0…255,3.25,3.25"})
    void floatsAreScaledByTheRangeThatTheyFill(float low, float high, String range, float value, double level) {
        Path file = write("x.npy", npy("<f4", List.of(1, 2, 2, 1), floats(low, high, value, low)));

        try (Dataset dataset = DatasetReaders.open(file)) {
            PixelImage image = dataset.sample(0).image();
            assertThat(image.level(0, 1, 0)).isCloseTo(level, within(1e-4));
            assertThat(dataset.reading().get(0)).contains("black to white being " + range);
            // A network that was trained on these numbers is given these numbers.
            float[] input = new Preprocessing(1, 2, 2, Fit.EXACT, 0, 1, List.of(), List.of()).apply(image);
            assertThat(input[2]).isCloseTo((float) (level / 255), within(1e-7f));
        }
    }

    @Test
    void normalisedNumbersAreRefusedInASentence() {
        Path file = write("x.npy", npy("<f4", List.of(1, 2, 2, 1), floats(-2.1f, 2.6f, 0, 1)));

        assertThatThrownBy(() -> DatasetReaders.open(file))
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        "The numbers of x in x.npy go from -2.1 to 2.6, which does not say what is black and what is"
                                + " white; save images as 0…255, 0…1 or −1…1, before they are normalised.");
    }

    @Test
    void sixteenBitsKeepTheirFractions() {
        Path file = write("x.npy", npy("<u2", List.of(1, 4, 4), counted(32)));

        try (Dataset dataset = DatasetReaders.open(file)) {
            assertThat(dataset.sample(0).image().level(1, 0, 0)).isCloseTo(0x0302 * 255.0 / 65535, within(1e-4));
        }
    }

    @Test
    void aSquareArrayOfFloatsIsTakenForImagesUnlessTheNetworkTakesSignals() {
        float[] values = new float[2 * 64];
        values[100] = 1;
        Path file = write("x.npy", npy("<f4", List.of(2, 8, 8), floats(values)));

        try (Dataset images = DatasetReaders.open(file)) {
            assertThat(images.holdsNumbers()).isFalse();
            assertThat(images.suitedTo(Shape.of(1, 28, 28))).isSameAs(images);
            Dataset signals = images.suitedTo(Shape.of(8, 1, 8));
            assertThat(signals.holdsNumbers()).isTrue();
            assertThat(((NumberArray) signals.sample(1).content()).value(4, 4)).isEqualTo(1);
            assertThat(signals.suitedTo(Shape.of(1, 28, 28)).holdsNumbers()).isFalse();
        }
    }

    @Test
    void aNarrowArrayOfFloatsIsTakenForSignalsUnlessTheNetworkTakesImages() {
        Path file = write("x.npy", npy("<f4", List.of(1, 2, 9), floats(new float[18])));

        try (Dataset signals = DatasetReaders.open(file)) {
            assertThat(signals.holdsNumbers()).isTrue();
            assertThat(signals.suitedTo(Shape.of(2, 1, 9))).isSameAs(signals);
            assertThat(signals.suitedTo(Shape.of(1, 28, 28)).imageShape()).contains(Shape.of(1, 2, 9));
        }
    }

    @Test
    void rowsOfAsManyBytesAsASquareHasAreImages() {
        try (Dataset dataset = DatasetReaders.open(write("x.npy", npy("|u1", List.of(2, 64), counted(128))))) {
            assertThat(dataset.imageShape()).contains(Shape.of(1, 8, 8));
        }
        try (Dataset dataset = DatasetReaders.open(write("x.npy", npy("<f4", List.of(1, 64), floats(new float[64]))))) {
            assertThat(dataset.holdsNumbers()).isTrue();
        }
    }

    @Test
    void fortransOrderIsTurned() {
        // Element (n, y, x) of shape (2, 4, 4) lies at n + 2 (y + 4 x).
        Path file = write("x.npy", npy("|u1", true, List.of(2, 4, 4), counted(32)));

        try (Dataset dataset = DatasetReaders.open(file)) {
            assertThat(dataset.sample(1).image().value(3, 2, 0)).isEqualTo(1 + 2 * (2 + 4 * 3));
        }
    }

    @ParameterizedTest
    @CsvSource({"train_images,train_labels,test_images,test_labels", "X_train,y_train,X_test,y_test", "x,y,xtest,ytest"
    })
    void namesAreFoundInFrontAndBehind(String samples, String labels, String testSamples, String testLabels) {
        Map<String, byte[]> arrays = new LinkedHashMap<>();
        arrays.put(samples, npy("|u1", List.of(2, 4, 4), counted(32)));
        arrays.put(labels, npy("|u1", List.of(2, 1), new byte[] {1, 0}));
        arrays.put(testSamples, npy("|u1", List.of(1, 4, 4), counted(16)));
        arrays.put(testLabels, npy("|u1", List.of(1, 1), new byte[] {1}));
        Path file = write("set.npz", npz(true, arrays));

        try (Dataset dataset = DatasetReaders.open(file)) {
            assertThat(dataset.size()).isEqualTo(1);
            assertThat(dataset.label(0)).isEqualTo(1);
            try (Dataset other = DatasetReaders.open(dataset.otherParts().get(0))) {
                assertThat(other.size()).isEqualTo(2);
            }
        }
    }

    @Test
    void whatIsNotReadIsNamedAndSoAreTheNamesOfClasses() {
        Map<String, byte[]> arrays = kerasMnist();
        arrays.put("weights", npy("<f4", List.of(1), floats(1)));
        Path file = write("mnist.npz", npz(true, arrays));
        write("mnist.classes.txt", TestFiles.text("a\nb\nc\nd\ne\nf\ng\nh\n"));

        try (Dataset dataset = DatasetReaders.open(file)) {
            assertThat(dataset.classNames()).startsWith("a", "b").hasSize(8);
            assertThat(dataset.reading())
                    .contains(
                            "mnist.npz: left out 1 array, called neither as samples nor as labels are: weights.",
                            "The names of the classes are those of mnist.classes.txt.");
        }
    }

    @Test
    void whatDoesNotFitIntoMemoryIsUnpackedIntoAFileThatGoesWhenItIsClosed() throws IOException {
        byte[] content = counted(100);

        try (ByteSource unpacked = UnpackedBytes.of(new ByteArrayInputStream(content), 100, 10)) {
            assertThat(unpacked.size()).isEqualTo(100);
            assertThat(unpacked.read(40, 3)).containsExactly(40, 41, 42);
        }
    }

    private byte[] slice(int from, int to) {
        return Arrays.copyOfRange(counted(to), from, to);
    }

    private Path write(String name, byte[] content) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return TestFiles.write(folder, name, content);
    }
}
