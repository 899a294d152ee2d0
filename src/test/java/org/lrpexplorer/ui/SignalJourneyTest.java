package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.heatmap.HeatmapForm;
import org.lrpexplorer.modelio.onnx.SignalFiles;
import org.testfx.api.FxRobot;

/** A person opens a network over signals, and one over a table. */
class SignalJourneyTest extends JourneyTest {

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).<Labeled>query().getText();
    }

    @Test
    void aNetworkOverSignalsShowsCurvesAndStepsUnderThePointer(FxRobot robot) {
        Path folder = network.getParent();
        journey.open(SignalFiles.network(folder), SignalFiles.signals(folder));

        assertThat(text(robot, "#network-pane .facts")).startsWith("1 channel × 187 steps → 5 classes");
        assertThat(text(robot, "#input-steps")).isEqualTo("step 186");
        assertThat(journey.view().columns())
                .filteredOn(Column::isMap)
                .hasSizeGreaterThan(4)
                .allMatch(column -> column.raw().heatmap().form() == HeatmapForm.STEPS);
        robot.moveTo("#large-raw");
        assertThat(robot.lookup("#status").queryAs(StatusBar.class).getText())
                .contains("step 93:")
                .contains("raw ");
    }

    @Test
    void aNetworkOverATableShowsItsFeaturesByName(FxRobot robot) {
        Path folder = network.getParent();
        journey.open(SignalFiles.tabularNetwork(folder), SignalFiles.table(folder));

        assertThat(text(robot, "#network-pane .facts")).startsWith("13 features → 2 classes");
        assertThat(journey.view().columns().get(0).raw().heatmap().form()).isEqualTo(HeatmapForm.FEATURES);
        assertThat(robot.lookup("#large-raw .bar-labels .label").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .isNotEmpty()
                .allMatch(SignalFiles.FEATURES::contains);
        robot.moveTo("#large-raw");
        assertThat(robot.lookup("#status").queryAs(StatusBar.class).getText()).contains("resting ECG: ");

        robot.push(KeyCode.Z);
        assertThat(robot.lookup("#enlarged-raw .bar-labels .label").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .isNotEmpty()
                .allMatch(SignalFiles.FEATURES::contains);
        assertThat(text(robot, "#zoom-percent")).isEmpty();
    }
}
