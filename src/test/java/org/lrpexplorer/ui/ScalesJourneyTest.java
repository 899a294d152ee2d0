package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.heatmap.ScaleCurve;
import org.lrpexplorer.heatmap.SignFilter;
import org.lrpexplorer.open.Bundled;
import org.testfx.api.FxRobot;

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
        assertThat(robot.lookup("#tile-raw-0").query().getAccessibleText()).contains("Σ|R|", "(own)", "cancels");

        robot.push(KeyCode.CONTROL, KeyCode.K).write("signs drawn: positive").push(KeyCode.ENTER);
        journey.await(() -> journey.model.display().signs().get() == SignFilter.POSITIVE);
        robot.push(KeyCode.CONTROL, KeyCode.K).write("colour scale: signed").push(KeyCode.ENTER);
        journey.await(() -> journey.model.display().curve().get() == ScaleCurve.SIGNED_LOG);
        assertThat(scaleLine(robot)).contains("signed logarithm", "only positive relevance is drawn");
    }
}
