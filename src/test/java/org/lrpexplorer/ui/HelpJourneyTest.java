package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.explore.remember.Memory;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.ui.help.Glossary;
import org.lrpexplorer.ui.help.GlossaryTerm;
import org.testfx.api.FxRobot;

/** What explains the window. */
class HelpJourneyTest extends JourneyTest {

    private Memory memory;

    @Override
    Journey journey(Stage stage) throws IOException {
        Path file = Files.createTempDirectory(folder, "config").resolve("session.json");
        memory = new Memory(Optional.of(file));
        return new Journey(stage, new Bundled(List.of(), List.of()), Optional.of(file));
    }

    @Test
    void theHelpHasPagesAndIsSearchedByTyping(FxRobot robot) {
        robot.type(KeyCode.F1);
        journey.await(() -> robot.lookup("#key-sheet").tryQuery().isPresent());
        robot.clickOn("#help-page-glossary");
        journey.await(() -> entries(robot).size() == Glossary.terms().size());

        robot.clickOn("#help-search").write("canonizer");
        journey.await(() -> entries(robot).size() == 1);
        assertThat(entries(robot).get(0)).contains("canonizer");
        robot.eraseText(9).write("undo");
        journey.await(() -> robot.lookup("#key-sheet").tryQuery().isPresent()
                && robot.lookup("#key-sheet .key").queryAll().size() == 1);

        robot.eraseText(4).write("no such word");
        journey.await(() -> robot.lookup("Nothing has these words.").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        journey.await(() -> robot.lookup("#help-sheet").tryQuery().isEmpty());
    }

    @Test
    void theFirstHintLeadsToTheIntroductionAndIsDismissedForGood(FxRobot robot) {
        robot.clickOn("#first-hint-more");
        journey.await(() -> robot.lookup("#help-sheet").tryQuery().isPresent());
        assertThat(entries(robot)).anyMatch(text -> text.equals("Why sums differ"));
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("#first-hint-dismiss");
        assertThat(robot.lookup("#first-hint").query().isVisible()).isFalse();
        journey.await(() -> memory.read().dismissed().contains("first-run"));
    }

    @Test
    void aTermIsExplainedWhereItStands(FxRobot robot) {
        Label composite = robot.lookup("Composite").queryAs(Label.class);
        robot.moveTo(composite);
        journey.await(() -> composite.getTooltip() != null);
        assertThat(composite.getTooltip().getText()).startsWith("Which rule each layer gets");
    }

    @Test
    void theHelpFitsTheSmallestWindow(FxRobot robot) {
        robot.type(KeyCode.F1);
        journey.await(() -> robot.lookup("#help-sheet").tryQuery().isPresent());
        Node sheet = robot.lookup("#help-sheet").query();
        Bounds bounds = sheet.localToScene(sheet.getLayoutBounds());
        assertThat(bounds.getHeight()).isLessThanOrEqualTo(600);
        assertThat(bounds.getMinY()).isNotNegative();
    }

    @Test
    void everyTermHasItsOwnNameAndLabels() {
        assertThat(Glossary.terms()).extracting(GlossaryTerm::name).doesNotHaveDuplicates();
        assertThat(Glossary.terms().stream().flatMap(term -> term.labels().stream()))
                .doesNotHaveDuplicates();
    }

    private static List<String> entries(FxRobot robot) {
        return robot.lookup(".help-term").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }
}
