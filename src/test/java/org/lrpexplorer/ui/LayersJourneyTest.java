package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.explore.notice.Notice;
import org.testfx.api.FxRobot;

/** The table of layers: its width, its groups, its filter, its tiles. */
class LayersJourneyTest extends JourneyTest {

    private Stage stage;

    @Override
    Journey journey(Stage shown) throws IOException {
        stage = shown;
        return super.journey(shown);
    }

    private void openDeep(int stages, int layers) {
        journey.open(DeepNetwork.write(folder, stages, layers), images);
    }

    private static int columns(FxRobot robot) {
        return robot.lookup(".column").match(Node::isVisible).queryAll().size();
    }

    private static String largeLayer(FxRobot robot) {
        return robot.lookup("#large-raw-title").<Labeled>query().getText();
    }

    @Test
    void fewLayersAreSpreadOverTheWidth(FxRobot robot) {
        journey.open(network, images);
        ScrollPane scroll = robot.lookup("#tile-scroll").query();
        assertThat(((Region) scroll.getContent()).getWidth())
                .isLessThanOrEqualTo(scroll.getViewportBounds().getWidth());
        Bounds first = inScene(robot.lookup("#tile-raw-0").query());
        Bounds second = inScene(robot.lookup("#tile-raw-1").query());
        Bounds third = inScene(robot.lookup("#tile-raw-2").query());
        assertThat(second.getMinX() - first.getMaxX()).isEqualTo(third.getMinX() - second.getMaxX());
    }

    @Test
    void aGroupFoldsToItsFirstLayerAndTheArrowsPassOverTheRest(FxRobot robot) {
        openDeep(2, 7);
        robot.clickOn("#group-layer1");
        assertThat(robot.lookup("#group-layer1").queryAs(Button.class).getText())
                .isEqualTo("layer1 · 6");
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        assertThat(largeLayer(robot)).isEqualTo("layer2.0.conv");
        robot.push(KeyCode.UP);
        assertThat(largeLayer(robot)).isEqualTo("layer1.1.conv");

        robot.clickOn("#group-layer1").push(KeyCode.DOWN);
        assertThat(largeLayer(robot)).isEqualTo("layer1.2.conv");
    }

    @Test
    void theFilterLeavesTheLayersThatMatchByNameOrKind(FxRobot robot) {
        openDeep(2, 7);
        robot.push(KeyCode.CONTROL, KeyCode.F).write("layer2 conv");
        journey.await(() -> columns(robot) == 7);
        robot.push(KeyCode.ESCAPE);
        journey.await(
                () -> columns(robot) > 7 && robot.lookup("#tile-raw-0").query().isVisible());

        robot.push(KeyCode.CONTROL, KeyCode.F).write("dense");
        journey.await(() -> columns(robot) == 1);
        robot.write("x");
        journey.await(() -> columns(robot) == 0);
        assertThat(robot.lookup("#no-layer").query().isVisible()).isTrue();
    }

    @Test
    void aPictureThatHasNotChangedIsNotDrawnAgain(FxRobot robot) {
        journey.open(network, images);
        Image layer = drawn(robot, "#tile-raw-1");
        Image large = drawn(robot, "#large-raw");
        robot.push(KeyCode.DOWN);
        journey.await(() -> drawn(robot, "#large-raw") != large);
        assertThat(drawn(robot, "#tile-raw-1")).isSameAs(layer);

        robot.push(KeyCode.RIGHT);
        journey.awaitPicture();
        journey.await(() -> drawn(robot, "#tile-raw-1") != layer);
    }

    private static Image drawn(FxRobot robot, String picture) {
        return ((ImageView) robot.lookup(picture).query().lookup(".image-view")).getImage();
    }

    @Test
    void ofManyLayersOnlyThoseInSightAreMade(FxRobot robot) {
        openDeep(4, 30);
        assertThat(journey.view().columns()).hasSize(121);
        assertThat(robot.lookup(".column").queryAll()).hasSizeLessThan(40);
        ScrollPane scroll = robot.lookup("#tile-scroll").query();
        journey.onFx(() -> {
            scroll.setHvalue(1);
            return null;
        });
        journey.await(() -> robot.lookup("#tile-raw-120").tryQuery().isPresent());
        assertThat(robot.lookup(".column").queryAll()).hasSizeLessThan(40);
        robot.interact(() -> Event.fireEvent(scroll.getContent(), wheel(40)));
        assertThat(scroll.getHvalue()).isLessThan(1);
    }

    @Test
    void theSizeOfTheTilesIsChosenByKeysAndRemembered(FxRobot robot) {
        openDeep(2, 7);
        double suiting = robot.lookup("#tile-raw-1 .pixels").<Region>query().getWidth();
        robot.push(KeyCode.MINUS).push(KeyCode.MINUS);
        assertThat(robot.lookup("#tile-raw-1 .pixels").<Region>query().getWidth())
                .isLessThan(0.75 * suiting);
        robot.push(KeyCode.EQUALS).push(KeyCode.EQUALS);
        assertThat(robot.lookup("#tile-raw-1 .pixels").<Region>query().getWidth())
                .isEqualTo(suiting);
        assertThat(journey.model.window().tileSize().get()).isCloseTo(1, within(1e-9));
    }

    @Test
    void aSmallWindowWithNoticesShowsTheLargePicturesWithWholeTitlesAndBothRows(FxRobot robot) {
        journey.onFx(() -> {
            stage.setMaximized(false);
            stage.setWidth(1280);
            stage.setHeight(720);
            return null;
        });
        journey.open(TinyNetwork.write(folder, "guessed", false), images);
        String sentence = "a sentence that is much too long for one line of a window that is no wider than this one, ";
        journey.onFx(() -> journey.model
                .notices()
                .setAll(
                        Notice.warning("First, " + sentence + sentence),
                        Notice.warning("Last, " + sentence + sentence)));
        journey.await(() -> !robot.lookup(".notice").queryAll().isEmpty());

        Bounds room = inScene(robot.lookup(".content").query());
        for (String tile : List.of("#large-raw", "#large-fused", "#tile-raw-0", "#tile-fused-0")) {
            Bounds bounds = inScene(robot.lookup(tile).query());
            assertThat(bounds.getMinY()).as(tile).isGreaterThanOrEqualTo(room.getMinY());
            assertThat(bounds.getMaxY()).as(tile).isLessThanOrEqualTo(room.getMaxY());
        }
        assertThat(robot.lookup("#large-raw").<Region>query().getWidth()).isGreaterThan(110);
        for (String title : List.of("#large-raw-tag", "#large-raw-title", "#large-fused-tag", "#large-fused-title")) {
            Region words = robot.lookup(title).query();
            assertThat(words.getWidth()).as(title).isGreaterThanOrEqualTo(words.prefWidth(-1));
        }
    }

    private static ScrollEvent wheel(double up) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                0,
                0,
                0,
                0,
                false,
                false,
                false,
                false,
                true,
                false,
                0,
                up,
                0,
                up,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
