package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.compare.display.Rows;
import org.lrpexplorer.explore.notice.Notice;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The smallest window: nothing is cut off or covered. */
class SmallWindowTest extends JourneyTest {

    private static final double WIDTH = 960;
    private static final double HEIGHT = 600;

    @Override
    Journey journey(Stage stage) throws IOException {
        Journey opened = super.journey(stage);
        stage.setMaximized(false);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        return opened;
    }

    @Test
    void everyPaneLiesWithinTheWindow(FxRobot robot) {
        journey.open(network, images);
        for (String pane : List.of("#header", "#network-pane", "#settings", "#filmstrip", "#help", "#export")) {
            Bounds bounds = inScene(robot.lookup(pane).query());
            assertThat(bounds.getMinX()).as(pane).isNotNegative();
            assertThat(bounds.getMaxX()).as(pane).isLessThanOrEqualTo(WIDTH);
        }
        assertThat(inScene(robot.lookup("#comparison").query()).getMaxX())
                .isLessThanOrEqualTo(inScene(robot.lookup("#settings").query()).getMinX());
    }

    @Test
    void unfoldedNoticesAreWholeAndLeaveRoomForThePictures(FxRobot robot) {
        journey.open(network, images);
        String sentence = "Something long enough to need more than a single line in a window as narrow as this one is, "
                + "so that its words wrap: number ";
        journey.onFx(() -> journey.model
                .notices()
                .setAll(IntStream.range(0, 6)
                        .mapToObj(i -> Notice.warning(sentence + i))
                        .toList()));
        Bounds before = inScene(robot.lookup("#comparison").query());
        robot.clickOn("#more-notices");
        journey.await(() -> robot.lookup("#notice-list .notice").queryAll().size() == 6);

        robot.lookup("#notice-list .notice").queryAllAs(Region.class).forEach(row -> assertThat(row.getHeight())
                .isGreaterThanOrEqualTo(row.prefHeight(row.getWidth()))
                .isGreaterThan(30));
        Region list = robot.lookup("#notice-list").query();
        assertThat(list.getHeight()).isBetween(100.0, 260.0);
        assertThat(inScene(robot.lookup("#comparison").query()))
                .as("notices lie over the pictures and do not move them")
                .isEqualTo(before);
    }

    @Test
    void threeNoticesTakeOneLineAndNothingFromThePictures(FxRobot robot) {
        journey.open(network, images);
        Bounds before = inScene(robot.lookup("#comparison").query());
        journey.onFx(() -> journey.model
                .notices()
                .setAll(Notice.warning("One"), Notice.warning("Two"), Notice.error("Three"), Notice.error("Three")));
        journey.await(() -> robot.lookup(".notice").queryAll().size() == 1);

        assertThat(robot.lookup(".notice .sentence").queryLabeled().getText()).isEqualTo("Three (2 times)");
        assertThat(robot.lookup("#more-notices").queryLabeled().getText()).isEqualTo("+2 more");
        assertThat(inScene(robot.lookup("#comparison").query())).isEqualTo(before);

        robot.clickOn(".notice .dismiss");
        journey.await(() -> journey.model.notices().size() == 2);
        assertThat(robot.lookup(".notice .sentence").queryLabeled().getText()).isEqualTo("Two");
    }

    @Test
    void theReportOnTheNetworkFitsAndLeavesRoomForItsTable(FxRobot robot) {
        journey.open(TinyNetwork.write(folder, "tiny", false), TinyDataset.write(folder));
        robot.clickOn("#about-network");
        journey.await(() -> robot.lookup("#network-report").tryQuery().isPresent());

        Bounds sheet = inScene(robot.lookup("#network-report").query());
        assertThat(sheet.getMinX()).isNotNegative();
        assertThat(sheet.getMinY()).isNotNegative();
        assertThat(sheet.getMaxX()).isLessThanOrEqualTo(WIDTH);
        assertThat(sheet.getMaxY()).isLessThanOrEqualTo(HEIGHT);
        Bounds table = inScene(robot.lookup("#report-layers").query());
        assertThat(table.getHeight()).isGreaterThan(150);
        assertThat(table.getMaxY()).isLessThanOrEqualTo(sheet.getMaxY());
        assertThat(inScene(robot.lookup("#report-layers .fate").query()).getMaxX())
                .isLessThanOrEqualTo(table.getMaxX());
    }

    /** A screen of 1440 by 900 pixels at twice its scale. */
    @Test
    void atHalfTheWidthOfACommonScreenEveryButtonOfTheHeaderIsWhole(FxRobot robot) {
        double half = 720;
        journey.open(network, images);
        journey.onFx(() -> {
            Stage stage = (Stage) robot.lookup("#header").query().getScene().getWindow();
            stage.setMinWidth(half);
            stage.setWidth(half);
            return null;
        });
        journey.await(() -> robot.lookup("#header").queryAs(Region.class).getWidth() <= half
                && Journey.isSeen(robot, "#rows-list"));
        WaitForAsyncUtils.waitForFxEvents();

        for (Node control : robot.lookup("#header").queryAs(Parent.class).getChildrenUnmodifiable()) {
            Bounds bounds = inScene(control);
            assertThat(bounds.getMinX()).as(control.toString()).isNotNegative();
            assertThat(bounds.getMaxX()).as(control.toString()).isLessThanOrEqualTo(half);
        }
        robot.interact(() ->
                robot.lookup("#rows-list").queryComboBox().getSelectionModel().select(0));
        assertThat(journey.model.display().rows().getValue()).isEqualTo(Rows.RAW);

        robot.push(KeyCode.Z);
        journey.await(() -> robot.lookup("#enlarged-raw").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(inScene(robot.lookup("#enlarged-raw").query()).getWidth())
                .as("what is enlarged leaves no room for statistics beside it")
                .isGreaterThan(100);
        Region line = (Region) robot.lookup("#inspect-back").query().getParent();
        assertThat(line.getHeight()).as("one line of buttons").isLessThan(45);
        assertThat(robot.lookup("#enlargement-list").query().isVisible()).isTrue();
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
