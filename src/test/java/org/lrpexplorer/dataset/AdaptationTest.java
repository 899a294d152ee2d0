package org.lrpexplorer.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.tensor.Shape;

class AdaptationTest {
    @TempDir
    private Path folder;

    private Dataset digits;
    private Dataset photos;

    @BeforeEach
    void open() throws IOException {
        digits = DatasetReaders.open(TestFiles.write(folder, "a-images-idx3-ubyte", TestFiles.idx(1, 28, 28)));
        Path album = Files.createDirectory(folder.resolve("album"));
        TestFiles.write(album, "photo.jpg", TestFiles.text("never decoded here"));
        photos = DatasetReaders.open(album);
    }

    @AfterEach
    void close() {
        digits.close();
        photos.close();
    }

    @Test
    void whatFitsIsTakenAsItIs() {
        Adaptation adaptation = adapt(digits, Shape.of(1, 28, 28));
        assertThat(adaptation.preprocessing().fit()).isEqualTo(Fit.EXACT);
        assertThat(adaptation.note()).isEmpty();
    }

    @Test
    void greyDigitsBecomeLargerAndRgb() {
        Adaptation adaptation = adapt(digits, Shape.of(3, 32, 32));
        assertThat(adaptation.preprocessing().shape()).isEqualTo(Shape.of(3, 32, 32));
        assertThat(adaptation.note()).contains("28×28 grey images are resized to 32×32 and copied to three channels.");
    }

    @Test
    void picturesOfAnySizeAreScaledAndCut() {
        Adaptation adaptation = adapt(photos, Shape.of(3, 224, 224));
        assertThat(adaptation.preprocessing().fit()).isEqualTo(Fit.CROP);
        assertThat(adaptation.note())
                .contains("Pictures of other sizes are scaled and cut to 224×224, grey ones copied to three channels.");
    }

    @Test
    void ofPicturesThatAllHaveTheSizeOnlyColoursAreSaid() throws IOException {
        Path icons = Files.createDirectory(folder.resolve("icons"));
        for (String name : List.of("a.png", "b.png")) {
            write(icons, name, 28, 28);
        }
        assertThat(note(icons, Shape.of(1, 28, 28))).contains("Coloured pictures are turned to grey.");
        assertThat(note(icons, Shape.of(3, 28, 28))).contains("Grey pictures are copied to three channels.");
        write(icons, "c.png", 30, 28);
        assertThat(note(icons, Shape.of(1, 28, 28)))
                .contains("Pictures of other sizes are scaled and cut to 28×28, coloured ones turned to grey.");
        assertThat(note(icons.resolve("c.png"), Shape.of(1, 28, 30))).contains("Coloured pictures are turned to grey.");
        assertThat(note(icons.resolve("c.png"), Shape.of(1, 30, 28)))
                .contains("Pictures of other sizes are scaled and cut to 28×30, coloured ones turned to grey.");
    }

    private static void write(Path folder, String name, int width, int height) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", png);
        TestFiles.write(folder, name, png.toByteArray());
    }

    private static Optional<String> note(Path pictures, Shape input) {
        try (Dataset dataset = DatasetReaders.open(pictures)) {
            return adapt(dataset, input).note();
        }
    }

    @Test
    void aNetworkOfVectorsTakesImagesWithAsManyValues() {
        assertThat(adapt(digits, Shape.of(784)).preprocessing().shape()).isEqualTo(Shape.of(1, 28, 28));
        assertThat(adapt(digits, Shape.of(3072)).preprocessing().shape()).isEqualTo(Shape.of(3, 32, 32));
        assertThat(adapt(photos, Shape.of(784)).preprocessing().shape()).isEqualTo(Shape.of(1, 28, 28));
    }

    @Test
    void anInputThatNoImageCanBecomeIsRefused() {
        for (Shape input : List.of(Shape.of(4, 28, 28), Shape.of(10), Shape.of(5, 5))) {
            assertThatExceptionOfType(DatasetException.class)
                    .isThrownBy(() -> adapt(digits, input))
                    .withMessageContaining("inputs of shape " + input)
                    .withMessageContaining(digits.name());
        }
    }

    @Test
    void aMeanForAnotherNumberOfChannelsIsRefused() {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> Adaptation.of(digits, Shape.of(1, 28, 28), 0, 1, List.of(0.1, 0.2, 0.3), List.of()))
                .withMessageContaining("does not fit the network")
                .withMessageContaining("3 value(s) of mean");
    }

    private static Adaptation adapt(Dataset dataset, Shape input) {
        return Adaptation.of(dataset, input, 0, 1, List.of(), List.of());
    }
}
