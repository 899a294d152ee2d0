package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.ActionEvent;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.explore.display.TextSize;
import org.lrpexplorer.heatmap.ScaleCurve;
import org.lrpexplorer.heatmap.SignFilter;
import org.lrpexplorer.open.Bundled;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What is said of colour scales, and how they are chosen. */
class ScalesJourneyTest extends JourneyTest {

    @Override
    Journey journey(Stage stage) {
        return new Journey(stage, Bundled.find());
    }

    private static String scaleLine(FxRobot robot) {
        return robot.lookup("#scale-line").queryLabeled().getText();
    }

    @Test
    void ownScalesAreToldAboveTheTilesAndSoAreTheChoicesOfHowToDraw(FxRobot robot) {
        journey.open(Path.of("assets", "networks", "mnist-conv-bn.onnx"), Path.of("datasets", "digits"));
        assertThat(scaleLine(robot)).contains("shared by raw and fused", "white is 0");

        robot.push(KeyCode.CONTROL, KeyCode.K).write("composite: lrp0").push(KeyCode.ENTER);
        journey.await(() -> scaleLine(robot).contains("own scales in"));
        assertThat(scaleLine(robot)).matches("Raw is up to .* larger than fused: own scales in . of 8 columns.*");
        assertThat(robot.lookup("#tile-raw-0").query().queryAccessibleAttribute(AccessibleAttribute.TEXT))
                .asString()
                .contains("Σ|R|", "(own)", "cancels");

        robot.push(KeyCode.CONTROL, KeyCode.K).write("signs drawn: positive").push(KeyCode.ENTER);
        journey.await(() -> journey.model.display().signs().get() == SignFilter.POSITIVE);
        robot.push(KeyCode.CONTROL, KeyCode.K).write("colour scale: signed").push(KeyCode.ENTER);
        journey.await(() -> journey.model.display().curve().get() == ScaleCurve.SIGNED_LOG);
        assertThat(scaleLine(robot)).contains("signed logarithm", "only positive relevance is drawn");
    }

    @Test
    void theClipIsTypedAsWellAsSlid(FxRobot robot) {
        journey.open(network, images);
        robot.interact(() -> typed(robot, "99.3"));
        assertThat(journey.model.display().percentile().get()).isEqualTo(99.3);
        assertThat(robot.lookup("#percentile").queryAs(Slider.class).getValue()).isEqualTo(99.3);
        robot.interact(() -> robot.lookup("#percentile").queryAs(Slider.class).setValue(95));
        assertThat(robot.lookup("#percentile-value").queryTextInputControl().getText())
                .isEqualTo("95");

        robot.interact(() -> typed(robot, "101"));
        assertThat(robot.lookup("#percentile-complaint").queryLabeled().getText())
                .isEqualTo("A percentile is above 0 and at most 100. 95 stays.");
        assertThat(robot.lookup("#percentile-value").queryTextInputControl().getText())
                .isEqualTo("95");
        assertThat(journey.model.display().percentile().get()).isEqualTo(95);
    }

    private static void typed(FxRobot robot, String text) {
        TextField field = robot.lookup("#percentile-value").queryAs(TextField.class);
        field.setText(text);
        field.fireEvent(new ActionEvent());
    }

    @Test
    void theCrosshairIsInAllLargePicturesAtOnce(FxRobot robot) {
        journey.open(network, images);
        robot.interact(() -> {
            Node raw = robot.lookup("#large-raw").query();
            double side = raw.getLayoutBounds().getWidth();
            Point2D middle = raw.localToScene(side * 0.4, side * 0.6);
            raw.fireEvent(new MouseEvent(
                    MouseEvent.MOUSE_MOVED,
                    middle.getX(),
                    middle.getY(),
                    middle.getX(),
                    middle.getY(),
                    MouseButton.NONE,
                    0,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    null));
        });
        for (String picture : List.of("#input-image", "#large-raw", "#large-fused")) {
            assertThat(robot.lookup(picture + " .crosshair").queryAllAs(Node.class))
                    .as(picture)
                    .hasSize(2)
                    .allMatch(Node::isVisible);
        }

        robot.push(KeyCode.G); // The chart takes room, so the pictures become smaller under the pointer, or larger
        // without it.
        WaitForAsyncUtils.waitForFxEvents();
        double side = robot.lookup("#large-raw").<Region>query().getWidth();
        assertThat(robot.lookup("#large-raw .crosshair").queryAllAs(Line.class))
                .allSatisfy(line ->
                        assertThat(Math.max(line.getEndX(), line.getEndY())).isCloseTo(side, within(0.5)));
    }

    @Test
    void noCaptionOfATileLosesItsEnd(FxRobot robot) {
        journey.open(network, images);
        robot.push(KeyCode.CONTROL, KeyCode.K).write("composite: lrp0").push(KeyCode.ENTER);
        journey.await(() -> scaleLine(robot).contains("own scales in"));
        for (TextSize size : TextSize.values()) {
            robot.interact(() -> journey.model.window().textSize().set(size));
            robot.interact(() ->
                    robot.lookup("#comparison").query().getScene().getRoot().layout());
            Set<Labeled> captions = robot.lookup(".tile .label").queryAllAs(Labeled.class);
            assertThat(captions).hasSizeGreaterThan(12);
            captions.forEach(caption -> assertThat(caption.lookupAll(".text").stream()
                            .map(Text.class::cast)
                            .map(Text::getText))
                    .as("%s at %s", caption.getText(), size)
                    .allSatisfy(shown -> assertThat(shown).isEqualTo(caption.getText())));
        }
    }
}
