package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.explore.export.ExportOrder;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.remember.Memory;
import org.lrpexplorer.explore.task.Outcome;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.survey.SurveyRow;
import org.lrpexplorer.values.IndexSet;
import org.lrpexplorer.values.ValueFormat;

/** Folders go away while a person works with what is in them, as drives do that are pulled out, and come back. */
class VanishedFoldersJourneyTest extends JourneyTest {

    @TempDir
    private Path place;

    private Path session() {
        return place.resolve("config").resolve("session.json");
    }

    @Override
    Journey journey(Stage stage) {
        return new Journey(stage, new Bundled(List.of(), List.of()), Optional.of(session()));
    }

    private void goTo(int index) {
        journey.onFx(() -> {
            journey.explorer.goTo(index);
            return null;
        });
    }

    private void awaitNotice(String part) {
        journey.await(() ->
                journey.model.notices().stream().map(Notice::sentence).anyMatch(sentence -> sentence.contains(part)));
    }

    private Path pictures() throws IOException {
        Path pictures = Files.createDirectory(place.resolve("pictures"));
        for (int i = 0; i < 4; i++) {
            try (InputStream in = getClass().getResourceAsStream("/pictures/rgba.png")) {
                Files.copy(in, pictures.resolve(i + ".png"));
            }
        }
        return pictures;
    }

    @Test
    void picturesThatAreGoneAreSaidToBeAndAreShownAgainOnceTheyAreBack() throws IOException {
        Path pictures = pictures();
        journey.open(network, pictures);
        Path away = Files.move(pictures, place.resolve("away"));

        goTo(2);
        journey.await(() -> journey.model.outcome().get() instanceof Outcome.Failed);
        assertThat(journey.model.outcome().get().notice().orElseThrow().sentence())
                .isEqualTo(pictures.resolve("2.png")
                        + " could not be read; check that it exists and that you may read it.");

        Files.move(away, pictures);
        journey.onFx(() -> {
            journey.explorer.retry();
            return null;
        });
        journey.awaitPicture();
        assertThat(journey.view().index()).isEqualTo(2);
    }

    @Test
    void theTableGoesOnWithPicturesThatAreBack() throws IOException {
        Path pictures = pictures();
        journey.open(network, pictures);
        Path away = Files.move(pictures, place.resolve("away"));
        journey.onFx(() -> {
            journey.explorer.surveyor().open();
            return null;
        });
        journey.await(() -> known() == 0 && problems() == 4);

        Files.move(away, pictures);
        journey.onFx(() -> {
            journey.explorer.surveyor().resume();
            return null;
        });
        journey.await(() -> known() == 4);
    }

    private long known() {
        return rows().filter(row -> row.guess().isPresent()).count();
    }

    private long problems() {
        return rows().filter(row -> !row.problem().isEmpty()).count();
    }

    private Stream<SurveyRow> rows() {
        return journey.explorer.surveyor().view().get().stream()
                .flatMap(view -> view.samples().mapToObj(view::row));
    }

    @Test
    void anExportWhoseFolderIsGoneSaysSoAndGoesOnWhenItIsBack() throws IOException {
        journey.open(network, images);
        Path into = place.resolve("export");
        ExportOrder order = new ExportOrder(
                IndexSet.parse("0..6"),
                into,
                Optional.of(new ExportOrder.Figures(".png", "single", 100)),
                Optional.of(new ExportOrder.Values(ValueFormat.NPZ, true)));
        start(order);
        journey.await(() -> Files.isDirectory(into) && into.toFile().list().length > 1);
        journey.onFx(() -> {
            journey.explorer.batches().togglePause();
            return null;
        });
        Path away = Files.move(into, place.resolve("away"));
        journey.onFx(() -> {
            journey.explorer.batches().togglePause();
            return null;
        });
        awaitNotice("cannot be written because ");
        assertThat(journey.model.notices())
                .extracting(Notice::sentence)
                .anyMatch(sentence -> sentence.contains(into.toString())
                        && sentence.matches(
                                ".*folder .*(does not exist|is not there any more); .*choose another one.*"));
        assertThat(into).doesNotExist();

        Files.move(away, into);
        start(order);
        awaitNotice("Exported 7 figures and values of 7 samples to");
    }

    private void start(ExportOrder order) {
        journey.onFx(() -> {
            journey.explorer
                    .batches()
                    .prepare(order, (job, found) -> journey.explorer.batches().start(job, false), refused -> {});
            return null;
        });
    }

    @Test
    void theSessionIsWrittenAtTheEndWhereItsFolderWasRemoved() throws IOException {
        journey.open(network, images);
        journey.await(() -> Files.exists(session()));
        delete(session().getParent());

        journey.leave();

        assertThat(new Memory(Optional.of(session())).read().network()).contains(network.toAbsolutePath());
    }

    @Test
    void whereNoSessionCanBeKeptThatIsSaidOnceAndTheWindowWorks() throws IOException {
        Files.writeString(place.resolve("config"), "no folder");

        journey.open(network, images);
        awaitNotice("Nothing is kept for the next start: " + place.resolve("config"));
        goTo(3);
        journey.awaitPicture();
        journey.leave();

        assertThat(journey.model.notices())
                .filteredOn(notice -> notice.sentence().contains("is kept for the next start"))
                .hasSize(1);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
