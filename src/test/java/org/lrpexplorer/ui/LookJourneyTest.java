package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.explore.display.TextSize;
import org.lrpexplorer.explore.display.Theme;
import org.testfx.api.FxRobot;

/** Theme, size of the words, side panes. */
class LookJourneyTest extends JourneyTest {

    private Stage window;

    @Override
    Journey journey(Stage stage) throws IOException {
        window = stage;
        return super.journey(stage);
    }

    @Test
    void theThemeIsChosenByTypingAndWordsStayReadable(FxRobot robot) {
        choose(robot, "theme dark");
        journey.await(
                () -> window.getScene().getRoot().getPseudoClassStates().contains(PseudoClass.getPseudoClass("dark")));
        assertThat(brightnessOf(robot, "#header")).isLessThan(0.3);
        assertThat(((Color) robot.lookup("#subject").queryAs(Label.class).getTextFill()).getBrightness())
                .isGreaterThan(0.7);

        choose(robot, "theme light");
        journey.await(() -> brightnessOf(robot, "#header") > 0.9);
        assertThat(journey.model.window().theme().get()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void wordsGrowAndShrinkByKeys(FxRobot robot) {
        journey.open(network, images);
        double usual = fontSize(robot, "#subject");
        robot.press(KeyCode.CONTROL, KeyCode.EQUALS).release(KeyCode.EQUALS, KeyCode.CONTROL);
        journey.await(() -> fontSize(robot, "#subject") > usual);
        assertThat(journey.model.window().textSize().get()).isEqualTo(TextSize.LARGER);

        robot.press(KeyCode.CONTROL, KeyCode.DIGIT0).release(KeyCode.DIGIT0, KeyCode.CONTROL);
        journey.await(() -> fontSize(robot, "#subject") == usual);
        robot.press(KeyCode.CONTROL, KeyCode.MINUS).release(KeyCode.MINUS, KeyCode.CONTROL);
        journey.await(() -> fontSize(robot, "#subject") < usual);
    }

    @Test
    void sidePanesCollapseAndLeaveTheirRoomToThePictures(FxRobot robot) {
        journey.open(network, images);
        double before = width(robot, "#comparison");
        robot.clickOn("#toggle-network-pane");
        journey.await(() -> width(robot, "#comparison") > before + 100);
        double oneGone = width(robot, "#comparison");
        assertThat(robot.lookup("#network-pane").query().isVisible()).isFalse();

        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B).release(KeyCode.B, KeyCode.SHIFT, KeyCode.CONTROL);
        journey.await(() -> width(robot, "#comparison") > oneGone + 100);
        assertThat(robot.lookup("#settings").query().isVisible()).isFalse();

        robot.press(KeyCode.CONTROL, KeyCode.B).release(KeyCode.B, KeyCode.CONTROL);
        journey.await(() -> robot.lookup("#network-pane").query().isVisible());
    }

    @Test
    void aFieldIsNamedOnce(FxRobot robot) {
        assertThat(robot.lookup("Start relevance")
                        .match(Label.class::isInstance)
                        .queryAll())
                .hasSize(1);
    }

    private void choose(FxRobot robot, String words) {
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        journey.await(() -> robot.lookup("#command-search").tryQuery().isPresent());
        robot.write(words).type(KeyCode.ENTER);
    }

    private static double brightnessOf(FxRobot robot, String id) {
        Region region = robot.lookup(id).queryAs(Region.class);
        return ((Color) region.getBackground().getFills().get(1).getFill()).getBrightness();
    }

    private static double fontSize(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getFont().getSize();
    }

    private static double width(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return bounds.getWidth();
    }
}
