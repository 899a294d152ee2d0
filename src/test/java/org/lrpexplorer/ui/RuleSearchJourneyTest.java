package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.explore.RuleSearcher;
import org.lrpexplorer.explore.evaluate.RuleSearchRun;
import org.lrpexplorer.lrp.composite.Composite;
import org.testfx.api.FxRobot;

/** A person looks for the rules that suit a network. */
class RuleSearchJourneyTest extends JourneyTest {

    private RuleSearcher searcher;

    @BeforeEach
    void openTheView(FxRobot robot) {
        searcher = journey.explorer.ruleSearcher();
        journey.open(network, images);
        robot.push(KeyCode.CONTROL, KeyCode.R);
        robot.clickOn("#evaluate-mode-rules");
        type(robot, "#rules-images", "4");
        type(robot, "#rules-tried", "Gamma:0.25 Gamma:1");
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(field).queryTextInputControl().setText(text));
    }

    private static String words(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private void awaitStage(RuleSearchRun.Stage stage) {
        journey.await(() ->
                searcher.search().get().filter(run -> run.stage() == stage).isPresent());
    }

    @Test
    void theBestRulesAreFoundSaidUsedAndWritten(FxRobot robot) {
        robot.clickOn("#rules-start");
        awaitStage(RuleSearchRun.Stage.DONE);
        assertThat(words(robot, "#rules-progress")).endsWith("composites on 4 samples, done");
        assertThat(words(robot, "#rules-raw")).startsWith("Raw (BatchNorm pass): ");
        assertThat(words(robot, "#rules-fused")).startsWith("Fused: ").contains("on the 4 images of the search");
        assertThat(robot.lookup("#rules-sweep .plot-line").queryAll()).isNotEmpty();

        Path figure = folder.resolve("sweep.png");
        journey.picks.answer(figure);
        robot.clickOn("#rules-figure");
        journey.await(() -> Files.exists(figure));

        Composite best =
                journey.onFx(() -> searcher.result().orElseThrow().best(true).composite());
        robot.clickOn("#rules-use-fused");
        journey.await(() -> journey.model.composite().get().equals(best));
        journey.awaitPicture();
    }

    @Test
    void whatCannotBeTriedIsSaidUnderItsField(FxRobot robot) {
        type(robot, "#rules-tried", "Gamma:");
        assertThat(words(robot, "#rules-counted")).contains("Gamma:");
        assertThat(robot.lookup("#rules-start").queryButton().isDisabled()).isTrue();
    }

    @Test
    void itIsPausedAndCancelled(FxRobot robot) {
        type(robot, "#rules-images", "12");
        // At once, before a fast machine is done with the few images.
        robot.interact(() -> {
            robot.lookup("#rules-start").queryButton().fire();
            robot.lookup("#rules-pause").queryAs(Button.class).fire();
        });
        awaitStage(RuleSearchRun.Stage.PAUSED);
        assertThat(robot.lookup("#rules-pause").queryAs(Button.class).getText()).isEqualTo("Go on");
        assertThat(robot.lookup("#evaluate-start").queryButton().isDisabled())
                .as("one at a time")
                .isTrue();
        robot.clickOn("#rules-cancel");
        awaitStage(RuleSearchRun.Stage.STOPPED);
        assertThat(robot.lookup("#rules-use-fused").queryButton().isDisabled()).isTrue();
    }
}
