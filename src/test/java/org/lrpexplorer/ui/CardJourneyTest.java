package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.explore.accuracy.MeasuredAccuracy;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.card.CardFiles;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.modelio.card.StatedCard;
import org.testfx.api.FxRobot;

/** A person doubts a guessed card, corrects it and keeps it. */
class CardJourneyTest extends JourneyTest {

    @TempDir
    private Path folder;

    @Test
    void aPresetFillsTheFieldsAndTheSavedCardIsReadNextTime(FxRobot robot) {
        Path network = TinyNetwork.write(folder, "tiny", false);
        journey.open(network, TinyDataset.write(folder));

        robot.clickOn("#edit-card");
        robot.interact(() -> presets(robot).setValue("MNIST mean and std"));
        assertThat(field(robot, "#card-mean")).isEqualTo("0.1307");
        robot.clickOn("#card-save");
        Path card = folder.resolve("tiny.json");
        journey.await(() ->
                Files.exists(card) && !journey.model.network().get().loaded().cardGuessed());

        InputSpec saved = ModelReaders.read(network).card().input();
        assertThat(saved).isEqualTo(new InputSpec(1, 28, 28, 0, 1, List.of(0.1307), List.of(0.3081)));
        assertThat(journey.model.network().get().card())
                .isEqualTo(ModelReaders.read(network).card());
    }

    @Test
    void aCardThatIsThereIsOnlyReplacedAfterAQuestion(FxRobot robot) {
        Path network = TinyNetwork.write(folder, "tiny", true);
        StatedCard before = CardFiles.read(CardFiles.beside(network));
        journey.open(network, TinyDataset.write(folder));
        saveWithAnotherScale(robot);

        robot.clickOn("#keep-card");
        assertThat(CardFiles.read(CardFiles.beside(network))).isEqualTo(before);

        saveWithAnotherScale(robot);
        robot.clickOn("#confirm-replace");
        journey.await(() -> ModelReaders.read(network).card().input().high() == 255);
    }

    private void saveWithAnotherScale(FxRobot robot) {
        robot.clickOn("#edit-card");
        robot.interact(() -> presets(robot).setValue("0…255"));
        robot.clickOn("#card-save");
        journey.await(() -> robot.lookup("#replace-card").tryQuery().isPresent());
    }

    @Test
    void aClickBesideTheFormKeepsWhatWasTyped(FxRobot robot) {
        journey.open(network, images);
        robot.clickOn("#edit-card");
        robot.interact(() -> robot.lookup("#card-low").queryAs(TextField.class).setText("-1"));

        robot.clickOn(robot.offset(robot.lookup("#overlay").query(), Pos.TOP_LEFT, 5, 5));

        assertThat(robot.lookup("#card-form").tryQuery()).isPresent();
        assertThat(field(robot, "#card-low")).isEqualTo("-1");
        assertThat(robot.lookup("#card-problem").queryLabeled().getText()).contains("not applied yet");
        robot.clickOn("#card-cancel");
        assertThat(robot.lookup("#card-form").tryQuery()).isEmpty();
    }

    @Test
    void theAccuracyIsMeasuredAndShown(FxRobot robot) {
        journey.open(network, images);
        journey.await(() ->
                journey.model.accuracy().get() instanceof MeasuredAccuracy.Measured measured && !measured.comparing());

        assertThat(robot.lookup("#accuracy").queryLabeled().getText()).matches("accuracy [0-9.]+ % of the first 25");
        assertThat(robot.lookup("#accuracy").queryLabeled().getTooltip().getText())
                .contains("of 25 right", "mean confidence");
    }

    private static String field(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextField.class).getText();
    }

    @SuppressWarnings("unchecked")
    private static ChoiceBox<String> presets(FxRobot robot) {
        return robot.lookup("#card-preset").queryAs(ChoiceBox.class);
    }
}
