package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.chart.LineChart;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.Disagreement;
import org.lrpexplorer.ui.command.Command;
import org.testfx.api.FxRobot;

/** A person sees at one look where relevance is lost, and goes to the layer where raw and fused differ most. */
class ChartJourneyTest extends JourneyTest {

    /** It is closed at first where it would take too much from the pictures. */
    private static void showChart(FxRobot robot) {
        if (!Journey.isSeen(robot, "#amount-lines")) {
            robot.clickOn("#toggle-chart");
        }
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).<Labeled>query().getText();
    }

    @Test
    void aClickOnTheLinesChoosesTheLayerThatItIsAt(FxRobot robot) {
        journey.open(network, images);
        showChart(robot);
        LineChart<?, ?> lines = robot.lookup("#amount-lines").queryAs(LineChart.class);
        assertThat(lines.getData().get(1).getData()).hasSize(3);
        assertThat(text(robot, "#amount-reading")).startsWith("input: Σ ");

        Node plot = robot.lookup("#amount-lines .chart-plot-background").query();
        robot.clickOn(plot);
        assertThat(text(robot, "#large-raw-title")).endsWith("conv2");
        assertThat(text(robot, "#amount-reading")).startsWith("conv2: Σ ");
    }

    @Test
    void theChartIsSeenWholeAboveTheHintOfAFirstStart(FxRobot robot) {
        for (double height : new double[] {900, 720}) {
            robot.interact(() -> {
                Stage stage = (Stage) robot.lookup("#header").query().getScene().getWindow();
                stage.setMaximized(false);
                stage.setWidth(height * 16 / 9);
                stage.setHeight(height);
            });
            journey.open(network, images);
            showChart(robot);
            Node hint = robot.lookup("#first-hint").query();
            assertThat(hint.isVisible()).isTrue();
            Node lines = robot.lookup("#amount-lines").query();
            journey.await(() -> lines.localToScene(lines.getLayoutBounds()).getMaxY()
                    <= hint.localToScene(hint.getLayoutBounds()).getMinY());
        }
    }

    @Test
    void theChartIsHiddenAndShownByButtonAndKey(FxRobot robot) {
        journey.open(network, images);
        showChart(robot);
        Node lines = robot.lookup("#amount-lines").query();
        robot.clickOn("#toggle-chart");
        assertThat(lines.isVisible()).isFalse();
        robot.push(KeyCode.G);
        assertThat(lines.isVisible()).isTrue();
    }

    @Test
    void theLayersThatDifferMostAreListedAndGoneTo(FxRobot robot) {
        journey.open(network, images);
        List<Column> worst = Disagreement.worstFirst(journey.view().columns());
        robot.push(KeyCode.W);
        assertThat(text(robot, "#large-raw-title")).endsWith(worst.get(0).label());

        MenuButton menu = robot.lookup("#differ-most").queryAs(MenuButton.class);
        robot.clickOn(menu);
        assertThat(menu.getItems())
                .extracting(MenuItem::getText)
                .allMatch(item -> item.contains("   r "))
                .hasSameSizeAs(worst);
        robot.interact(menu.getItems().get(1)::fire);
        robot.interact(menu::hide);
        assertThat(text(robot, "#large-raw-title")).endsWith(worst.get(1).label());

        robot.push(KeyCode.CONTROL, KeyCode.K).write("layers that differ");
        ListView<Command> listed = robot.lookup("#command-list").queryListView();
        assertThat(listed.getItems())
                .extracting(Command::title)
                .first()
                .asString()
                .startsWith("Layers that differ most: " + worst.get(0).label() + ", r ");
    }
}
