package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.Npz;
import org.lrpexplorer.explore.notice.Notice;
import org.testfx.api.FxRobot;

/** A person exports many samples while looking at others. */
class ExportJourneyTest extends JourneyTest {

    @TempDir
    private Path place;

    private Path into;

    @BeforeEach
    void openFiles() {
        into = place.resolve("figures");
        journey.open(network, images);
    }

    private void order(FxRobot robot) {
        robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT).type(KeyCode.E).release(KeyCode.SHIFT, KeyCode.SHORTCUT);
        journey.await(() -> robot.lookup("#export-form").tryQuery().isPresent());
        robot.interact(() -> field(robot, "#export-folder").setText(into.toString()));
    }

    private static TextField field(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextField.class);
    }

    private void list(FxRobot robot, String samples, String count) {
        robot.clickOn("#export-samples-listed");
        robot.interact(() -> field(robot, "#export-list").setText(samples));
        journey.await(() ->
                count.equals(robot.lookup("#export-count").queryAs(Label.class).getText()));
    }

    private String name() {
        return journey.model.dataset().get().name().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    }

    private List<String> written() {
        String[] names = into.toFile().list();
        return names == null ? List.of() : List.of(names).stream().sorted().toList();
    }

    private void awaitEnd(String beginning) {
        journey.await(() -> journey.model.notices().stream()
                .map(Notice::sentence)
                .anyMatch(sentence -> sentence.startsWith(beginning)));
    }

    @Test
    void anImageThatWasDrawnOnIsSaidToBeExportedAsItIsInTheDataset(FxRobot robot) {
        journey.onFx(() -> {
            journey.explorer.drawing().clear();
            return null;
        });
        journey.await(() -> journey.model.isEdited());

        order(robot);

        assertThat(robot.lookup("#export-form .label").queryAllAs(Label.class)).anyMatch(label -> label.getText()
                .contains(". Images that were drawn on are exported as they are in the dataset. Changes"));
    }

    @Test
    void figuresAndValuesOfAListGoToAFolderInTheBackground(FxRobot robot) {
        order(robot);
        list(robot, "0..2,7", "4 samples");
        robot.clickOn("#export-values-too");
        robot.clickOn("#export-start");
        awaitEnd("Exported 4 figures and values of 4 samples to");

        assertThat(written())
                .containsExactly(
                        "export-figures.json",
                        "export-values.json",
                        name() + "-00000.png",
                        name() + "-00001.png",
                        name() + "-00002.png",
                        name() + "-00007.png",
                        name() + "-values.npz");
        assertThat(Npz.read(into.resolve(name() + "-values.npz")).longs("index"))
                .containsExactly(0, 1, 2, 7);
        assertThat(robot.lookup("#export-line").query().isVisible()).isFalse();
    }

    @Test
    void theSameExportAsksOnceAndGoesOn(FxRobot robot) throws IOException {
        order(robot);
        list(robot, "0..2", "3 samples");
        robot.clickOn("#export-start");
        awaitEnd("Exported 3 figures");
        Files.delete(into.resolve(name() + "-00001.png"));
        journey.onFx(() -> {
            journey.model.notices().clear();
            return null;
        });

        order(robot);
        list(robot, "0..2", "3 samples");
        robot.clickOn("#export-start");
        journey.await(() -> robot.lookup("#export-found").tryQuery().isPresent());
        robot.clickOn("#export-go-on");
        awaitEnd("Exported 3 figures");
        assertThat(journey.model.notices().get(0).sentence()).endsWith("2 were there from an earlier run.");
        assertThat(written()).contains(name() + "-00001.png");
    }

    @Test
    void anExportIsPausedGoesOnAndIsCancelledWhileSamplesAreLookedAt(FxRobot robot) {
        order(robot);
        robot.clickOn("#export-start");
        journey.await(() -> robot.lookup("#export-line").query().isVisible());
        robot.clickOn("#export-pause");
        assertThat(robot.lookup("#export-pause").queryAs(Button.class).getText())
                .isEqualTo("Go on");
        robot.type(KeyCode.RIGHT);
        journey.awaitPicture();
        assertThat(journey.view().index()).isEqualTo(1);
        robot.clickOn("#export-cancel");
        awaitEnd("The export was cancelled");
        assertThat(robot.lookup("#export-line").query().isVisible()).isFalse();
        assertThat(written()).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void whatCannotBeExportedIsSaidInTheForm(FxRobot robot) {
        order(robot);
        list(robot, "0..99", "");
        assertThat(robot.lookup("#export-problem").queryAs(Label.class).getText())
                .endsWith(" has 25 samples, counted from 0; there is no sample 99.");
        assertThat(robot.lookup("#export-start").queryButton().isDisabled()).isTrue();
    }

    @Test
    void valuesOfTheSampleOnShowAreWrittenWhereThePersonSays(FxRobot robot) {
        Path file = place.resolve("one.npz");
        journey.picks.answer(file);
        robot.clickOn("#export-menu").clickOn("#export-values");
        awaitEnd("Exported values of 1 sample");
        assertThat(Npz.read(file).longs("index")).containsExactly(0);
    }
}
