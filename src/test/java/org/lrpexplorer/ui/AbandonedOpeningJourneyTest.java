package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.explore.notice.Notice;
import org.testfx.api.FxRobot;

/** A person has opened a network that takes long, and wants something else. */
class AbandonedOpeningJourneyTest extends JourneyTest {

    private static Path slow;

    @BeforeAll
    static void writeFiles() throws URISyntaxException {
        // For images of 32×100000 pixels.
        slow = Path.of(
                AbandonedOpeningJourneyTest.class.getResource("/slow/wide.onnx").toURI());
    }

    @Test
    void escapeAbandonsItAndWhatWasOpenStays(FxRobot robot) {
        journey.open(network, images);
        openSlowly(robot);
        assertThat(status(robot)).isEqualTo("Opening wide.onnx … Esc abandons it.");

        robot.push(KeyCode.ESCAPE);
        journey.await(() -> journey.model.opening().get().isEmpty());

        assertThat(status(robot)).doesNotContain("wide");
        assertThat(journey.model.notices()).extracting(Notice::sentence).contains("Opening wide.onnx was abandoned.");
        assertThat(journey.view().network()).isEqualTo("tiny");
        journey.awaitPicture();
    }

    @Test
    void escapeAbandonsItAlsoWhereAListOrAFieldHasTheKeyboard(FxRobot robot) {
        journey.open(network, images);
        for (String control : List.of("#raw-batch-norm", "#index")) {
            openSlowly(robot);
            robot.interact(() -> robot.lookup(control).query().requestFocus());

            robot.push(KeyCode.ESCAPE);
            journey.await(() -> journey.model.opening().get().isEmpty());
        }
        assertThat(journey.view().network()).isEqualTo("tiny");
    }

    @Test
    void anotherOneOpensMeanwhileAndItIsNeverShown(FxRobot robot) {
        openSlowly(robot);
        assertThat(robot.lookup("#waiting .hint").queryLabeled().getText())
                .isEqualTo("Opening wide.onnx … Esc abandons it.");

        journey.open(network, images);

        assertThat(journey.model.opening().get()).isEmpty();
        assertThat(journey.view().network()).isEqualTo("tiny");
        assertThat(journey.model.notices()).extracting(Notice::sentence).noneMatch(s -> s.contains("wide"));
    }

    private void openSlowly(FxRobot robot) {
        journey.picks.answer(slow);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        journey.await(() -> !journey.model.opening().get().isEmpty());
    }

    private static String status(FxRobot robot) {
        return robot.lookup("#status").queryAs(StatusBar.class).getText();
    }
}
