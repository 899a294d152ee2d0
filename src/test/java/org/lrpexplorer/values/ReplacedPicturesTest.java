package org.lrpexplorer.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.dataset.DatasetReaders;
import org.lrpexplorer.dataset.EditedDataset;
import org.lrpexplorer.problem.CancellationToken;

/** Somebody saves another picture in the place of one whose folder is open. */
class ReplacedPicturesTest {

    private static final CancellationToken TOKEN = new CancellationToken();
    private static final String SENTENCE =
            "a.png has been changed since it was looked at first; open pets again to see it as it is now.";

    @TempDir
    private Path temporary;

    private Path folder;
    private Dataset pets;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectory(temporary.resolve("pets"));
        paint("a.png", 1);
        paint("b.png", 2);
        pets = DatasetReaders.open(folder);
    }

    @AfterEach
    void close() {
        pets.close();
    }

    private void paint(String name, int seconds) throws IOException {
        BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(0, 0, 0, seconds);
        ImageIO.write(image, "png", folder.resolve(name).toFile());
        Files.setLastModifiedTime(folder.resolve(name), FileTime.fromMillis(seconds * 1000L));
    }

    private static String sum(Dataset dataset, Integer... indices) {
        return FileIdentity.of(dataset, List.of(indices), TOKEN).sha256();
    }

    @Test
    void whatWasSeenIsNotTakenForAnother() throws IOException {
        pets.sample(0);
        pets.sample(1);
        String both = sum(pets, 0, 1);
        paint("a.png", 3);

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> pets.sample(0))
                .withMessage(SENTENCE);
        Dataset edited = new EditedDataset(pets, Map.of());
        for (Dataset dataset : List.of(pets, edited)) {
            assertThatExceptionOfType(ValuesException.class)
                    .as("values of what was seen do not bear the sum of another")
                    .isThrownBy(() -> sum(dataset, 0, 1))
                    .withMessage(SENTENCE);
        }
        assertThat(pets.sample(1).image().width()).as("others are as before").isEqualTo(4);
        try (Dataset again = DatasetReaders.open(folder)) {
            assertThat(again.sample(0).image().width()).isEqualTo(4);
            assertThat(sum(again, 0, 1)).isNotEqualTo(both);
        }
    }

    @Test
    void whatNobodyHasSeenYetIsSeenAsItIs() throws IOException {
        paint("a.png", 3);
        assertThat(pets.sample(0).image().width()).isEqualTo(4);
        assertThat(sum(pets, 0)).isNotEmpty();
    }

    @Test
    void whatCouldNotBeDecodedIsReadOnceItIsRepaired() throws IOException {
        Files.write(folder.resolve("a.png"), new byte[] {1, 2, 3});
        assertThatExceptionOfType(DatasetException.class).isThrownBy(() -> pets.sample(0));
        paint("a.png", 3);
        assertThat(pets.sample(0).image().width()).isEqualTo(4);
    }

    @Test
    void whatWasGoneForAWhileIsWhatItWas() throws IOException {
        pets.sample(0);
        Path elsewhere = Files.move(folder, temporary.resolve("elsewhere"));
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> pets.sample(0))
                .withMessageNotContaining("changed");
        Files.move(elsewhere, folder);
        assertThat(pets.sample(0).image().width()).isEqualTo(4);
    }
}
