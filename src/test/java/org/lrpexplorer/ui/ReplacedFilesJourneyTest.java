package org.lrpexplorer.ui;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lrpexplorer.compose.RecipeText;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.files.Sha256;
import org.lrpexplorer.modelio.card.CardFiles;
import org.lrpexplorer.modelio.onnx.OnnxFileBuilder;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.values.ExportedRun;
import org.lrpexplorer.values.ValueFormat;
import org.testfx.api.FxRobot;

/** Other files take the places of those that a person has open. */
class ReplacedFilesJourneyTest extends JourneyTest {

    @TempDir
    private Path place;

    private Path file;
    private String sum;

    /** What becomes of a file. */
    enum Fate {
        /** Another network of the same name. */
        ANOTHER {
            @Override
            void befall(Path file) throws IOException {
                Path other = Files.createDirectories(file.resolveSibling("other"));
                Files.move(TinyNetwork.write(other, "net", TinyNetwork.CLASSES - 1), file, REPLACE_EXISTING);
            }
        },
        /** The same path, written over by something else. */
        OVERWRITTEN {
            @Override
            void befall(Path file) throws IOException {
                Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100));
            }
        },
        /** Nothing. */
        REMOVED {
            @Override
            void befall(Path file) throws IOException {
                Files.delete(file);
            }
        };

        abstract void befall(Path file) throws IOException;
    }

    @BeforeEach
    void openCopies() throws IOException {
        file = Files.copy(network, place.resolve("net.onnx"));
        sum = Sha256.of(file, new CancellationToken());
        journey.open(file, Files.copy(images, place.resolve("some-images-idx3-ubyte")));
        // The sum is taken in the background, once the network is shown.
        journey.onFx(() -> journey.model.network().get().source()).sum(new CancellationToken());
    }

    private void awaitNotice(String part) {
        journey.await(() ->
                journey.model.notices().stream().map(Notice::sentence).anyMatch(sentence -> sentence.contains(part)));
    }

    @ParameterizedTest
    @EnumSource(Fate.class)
    void whatIsExportedBearsTheSumOfTheNetworkThatWasOpened(Fate fate, FxRobot robot) throws IOException {
        fate.befall(file);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        journey.await(() -> journey.explorer.figures().preview().get().isReady());

        Path values = place.resolve("values.npz");
        Path figure = place.resolve("figure.png");
        journey.onFx(() -> {
            journey.explorer.batches().exportValues(ValuePlaces.of(values, ValueFormat.NPZ));
            journey.explorer.figures().save(figure);
            return null;
        });
        journey.await(() -> Files.exists(values) && Files.exists(figure));

        assertThat(ExportedRun.read(values).provenance().network().sha256()).isEqualTo(sum);
        assertThat(RecipeText.read(figure).orElseThrow().provenance().network().sha256())
                .isEqualTo(sum);
    }

    @Test
    void openedAgainItIsTheOtherNetworkAndWhatIsNoneIsRefusedAndLeavesTheOpenOne() throws IOException {
        Fate.ANOTHER.befall(file);
        journey.onFx(() -> {
            journey.explorer.openNetwork(file);
            return null;
        });
        journey.await(() -> journey.model.network().get().raw().outputSize() == TinyNetwork.CLASSES - 1);
        journey.awaitPicture();
        String other = Sha256.of(file, new CancellationToken());
        assertThat(journey.model.network().get().source().sum(new CancellationToken()))
                .isEqualTo(other);

        Fate.OVERWRITTEN.befall(file);
        journey.onFx(() -> {
            journey.explorer.openNetwork(file);
            return null;
        });
        awaitNotice("net.onnx cannot be read");
        assertThat(journey.model.network().get().source().sum(new CancellationToken()))
                .isEqualTo(other);
        assertThat(journey.model.outcome().get().isCurrent()).isTrue();
    }

    @Test
    void anotherOutputIsNotTakenFromTheNetworkThatReplacedTheOpenOne() throws IOException {
        Path several = twoOutputs(Files.createDirectories(place.resolve("first")), 4);
        journey.open(several, images);
        journey.await(() -> journey.model.network().get().loaded().outputs().several());
        Files.move(twoOutputs(Files.createDirectories(place.resolve("second")), 5), several, REPLACE_EXISTING);

        journey.onFx(() -> {
            journey.explorer.chooseOutput("style");
            return null;
        });

        awaitNotice("was replaced since it was opened, so that its output 'style' is another network's");
        assertThat(journey.model.network().get().output()).isEqualTo("digit");
    }

    private static Path twoOutputs(Path folder, int styles) {
        return new OnnxFileBuilder(13, -1, 1, TinyNetwork.SIDE, TinyNetwork.SIDE)
                .weights("w", 784, 10)
                .weights("v", 784, styles)
                .node("Flatten", List.of("x"), "flat")
                .node("MatMul", List.of("flat", "w"), "digit")
                .node("MatMul", List.of("flat", "v"), "style")
                .output("digit")
                .output("style")
                .save(folder);
    }

    @Test
    void noCardIsWrittenBesideTheNetworkThatReplacedTheDescribedOne() throws IOException {
        Fate.ANOTHER.befall(file);
        journey.onFx(() -> {
            journey.explorer.saveCard(journey.model.network().get().card(), true, there -> {});
            return null;
        });
        awaitNotice("The card was not written, because " + file + " was replaced");
        assertThat(CardFiles.beside(file)).doesNotExist();
    }

    @Test
    void imagesThatWereWrittenOverSinceTheyWereOpenedAreNotPassedOffAsTheNewOnes() throws IOException {
        Path data = journey.model.dataset().get().dataset().source();
        byte[] bytes = Files.readAllBytes(data);
        bytes[bytes.length - 1]++;
        Files.write(data, bytes);
        Path values = place.resolve("values.npz");

        journey.onFx(() -> {
            journey.explorer.batches().exportValues(ValuePlaces.of(values, ValueFormat.NPZ));
            return null;
        });

        awaitNotice(data + " has been changed since it was opened; open it again.");
        assertThat(values).doesNotExist();
    }
}
