package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.remember.Memory;
import org.lrpexplorer.explore.remember.Remembered;
import org.lrpexplorer.open.Bundled;

/** A session on files in folders that people name as they like goes on as it was left. */
class NamedFoldersJourneyTest extends JourneyTest {

    private static final String FOLDER =
            " Größe #1 100% + 'a' \"b\" & %41; \u05E9\u05DC\u05D5\u05DD \u0642\u0637\u0629 ";

    private static final String NETWORK = "nét + 50%25 #\u05D0";

    private Path file;

    @Override
    Journey journey(Stage stage) throws IOException {
        file = Files.createTempDirectory(folder, "config + %41 #").resolve("session.json");
        return new Journey(stage, new Bundled(List.of(), List.of()), Optional.of(file));
    }

    private static Path odd() throws IOException {
        assumeTrue(
                Charset.forName(System.getProperty("sun.jnu.encoding"))
                        .newEncoder()
                        .canEncode(FOLDER),
                "file names of this machine do not hold these letters");
        return Files.createDirectory(Files.createTempDirectory(folder, "odd").resolve(FOLDER));
    }

    /** The same file as it is called from where Java was started. */
    private static Path relative(Path path) {
        return Path.of("").toAbsolutePath().relativize(path.toAbsolutePath());
    }

    private void goOn() {
        journey.leave();
        journey.close();
        journey = journey.onFx(() -> new Journey(new Stage(), new Bundled(List.of(), List.of()), Optional.of(file)));
        journey.begin();
        journey.awaitPicture();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void networkCardAndImagesAreBack(boolean relative) throws IOException {
        Path odd = odd();
        Path network = TinyNetwork.write(odd, NETWORK, true);
        Path other = TinyNetwork.write(odd, "\u0642 other", true);
        Path images = TinyDataset.write(odd);
        journey.open(relative ? relative(network) : network, relative ? relative(images) : images);
        journey.onFx(() -> {
            journey.explorer.second().open(relative ? relative(other) : other);
            journey.model.index().set(3);
            return null;
        });
        journey.await(() -> journey.explorer.second().network().get().isPresent());
        goOn();
        journey.await(() -> journey.explorer.second().network().get().isPresent());

        assertThat(journey.model.network().get().loaded().file()).isEqualTo(network);
        assertThat(journey.model.network().get().card().classNames()).contains("digit 3");
        assertThat(journey.model.dataset().get().dataset().source()).isEqualTo(images);
        assertThat(journey.explorer.second().network().get().orElseThrow().file())
                .isEqualTo(other);
        assertThat(journey.model.index().get()).isEqualTo(3);
        assertThat(journey.model.notices())
                .extracting(Notice::sentence)
                .noneMatch(sentence -> sentence.contains("no longer there"));
        Remembered left = new Memory(Optional.of(file)).read();
        assertThat(left.networks()).containsExactly(network);
        assertThat(left.datasets()).containsExactly(images);
    }

    @Test
    void thePartOfADatasetThatWasShownIsBack() throws IOException {
        Path odd = odd();
        Path images = TinyDataset.write(odd);
        for (String part : List.of("train", "t10k")) {
            Files.copy(images, odd.resolve(part + "-images-idx3-ubyte"));
            Files.copy(odd.resolve("tiny-labels-idx1-ubyte"), odd.resolve(part + "-labels-idx1-ubyte"));
        }
        journey.open(network, odd.resolve("train"));
        Path source = journey.model.dataset().get().dataset().source();
        goOn();

        assertThat(journey.model.dataset().get().dataset().source()).isEqualTo(source);
    }
}
