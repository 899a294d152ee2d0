package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.compare.display.Normalisation;
import org.lrpexplorer.compare.display.Show;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.heatmap.CellStanding;
import org.lrpexplorer.text.NumberText;
import org.testfx.api.FxRobot;

/** A person enlarges a layer and looks at it closely. */
class InspectJourneyTest extends JourneyTest {

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).<Labeled>query().getText();
    }

    private static boolean enlarged(FxRobot robot) {
        return robot.lookup("#inspect").query().isVisible();
    }

    private static void wheel(FxRobot robot, String query, double x, double y, double delta) {
        Node node = robot.lookup(query).query();
        Bounds bounds = node.getLayoutBounds();
        double px = x * bounds.getWidth();
        double py = y * bounds.getHeight();
        Point2D scene = node.localToScene(px, py);
        robot.interact(() -> Event.fireEvent(
                node,
                new ScrollEvent(
                        null,
                        node,
                        ScrollEvent.SCROLL,
                        scene.getX(),
                        scene.getY(),
                        scene.getX(),
                        scene.getY(),
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        delta,
                        0,
                        delta,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null)));
    }

    @Test
    void aDoubleClickEnlargesATileAndEscShowsAllLayersAgain(FxRobot robot) {
        journey.open(network, images);
        robot.doubleClickOn("#tile-fused-1");
        assertThat(enlarged(robot)).isTrue();
        assertThat(text(robot, "#inspect-title")).startsWith("conv2 · 4×14×14 · sample 0");
        assertThat(robot.lookup("#enlarged-fused").tryQuery()).isPresent();
        assertThat(robot.lookup("#enlarged-raw").tryQuery()).isEmpty();

        robot.push(KeyCode.ESCAPE);
        assertThat(enlarged(robot)).isFalse();
        robot.push(KeyCode.Z);
        assertThat(enlarged(robot)).isTrue();
        robot.push(KeyCode.Z);
        assertThat(enlarged(robot)).isFalse();
    }

    @Test
    void thePairTheTrioAndTheDifferenceAreShownBesideEachOther(FxRobot robot) {
        journey.open(network, images);
        robot.push(KeyCode.Z).clickOn("#enlargement-trio");
        assertThat(robot.lookup("#enlarged-input").tryQuery()).isPresent();
        assertThat(robot.lookup("#enlarged-raw").tryQuery()).isPresent();
        assertThat(robot.lookup("#enlarged-fused").tryQuery()).isPresent();

        robot.clickOn("#enlargement-difference");
        assertThat(robot.lookup("#enlarged-input").tryQuery()).isEmpty();
        assertThat(robot.lookup("#enlarged-difference").tryQuery()).isPresent();
        assertThat(robot.lookup("#histogram-Difference").tryQuery()).isPresent();
        assertThat(robot.lookup("#statistics-table .statistics-title").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .containsExactly("Raw", "Fused", "Difference");
        assertThat(text(robot, "#statistics-unit"))
                .isEqualTo("Difference: fused − raw, each divided by its own max |R|.");
        robot.interact(() -> journey.model.display().normalisation().set(Normalisation.NONE));
        assertThat(robot.lookup("#statistics-unit").tryQuery()).isEmpty();
        assertThat(inScene(robot, "#enlarged-raw").getWidth())
                .isEqualTo(inScene(robot, "#enlarged-fused").getWidth())
                .isEqualTo(inScene(robot, "#enlarged-difference").getWidth());
    }

    @Test
    void whereThePicturesLeaveHeightTheirHistogramsStandBeneathThemInsteadOfEmptyBands(FxRobot robot) {
        journey.open(network, images);
        robot.push(KeyCode.Z);
        journey.await(() -> !text(robot, "#statistics-table .statistics-value").equals("…"));
        Bounds picture = inScene(robot, "#enlarged-raw");
        Bounds histogram = inScene(robot, "#histogram-Raw");
        assertThat(histogram.getMinY()).isGreaterThan(picture.getMaxY());
        assertThat(histogram.getMinX()).isEqualTo(picture.getMinX(), offset(1.0));
        assertThat(histogram.getMaxY()).isLessThan(inScene(robot, "#inspect").getMaxY());

        window(robot, 1280, 500);
        journey.await(() -> inScene(robot, "#histogram-Raw").getMinX()
                > inScene(robot, "#enlarged-fused").getMaxX());
    }

    @Test
    void noTitleIsCutOffInANarrowWindow(FxRobot robot) {
        journey.open(network, images);
        window(robot, 1280, 720);
        robot.push(KeyCode.Z).clickOn("#enlargement-difference");
        robot.interact(() -> journey.model.display().show().set(Show.OVERLAY));
        for (Labeled title : robot.lookup(".zoom-card .picture-title").queryAllAs(Labeled.class)) {
            journey.await(() -> ((Text) title.lookup(".text")).getText().equals(title.getText()));
        }
    }

    private void window(FxRobot robot, double width, double height) {
        robot.interact(() -> {
            Stage stage = (Stage) robot.lookup("#header").query().getScene().getWindow();
            stage.setMaximized(false);
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    private static Bounds inScene(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void theCrosshairReadsValueRankAndShareInAllPicturesAtOnce(FxRobot robot) {
        journey.open(network, images);
        robot.push(KeyCode.Z).clickOn("#enlargement-trio");
        robot.moveTo("#enlarged-raw");
        journey.await(() -> text(robot, "#enlarged-raw-reading").startsWith("(1"));
        String cell = text(robot, "#enlarged-raw-reading").split(" {3}", -1)[0];
        int x = Integer.parseInt(cell.substring(1, cell.indexOf(',')));
        int y = Integer.parseInt(cell.substring(cell.indexOf(' ') + 1, cell.length() - 1));
        CellStanding standing =
                CellStanding.of(journey.view().columns().get(0).fused().heatmap(), x, y);
        journey.await(() -> !text(robot, "#enlarged-fused-reading").endsWith("…"));

        assertThat(text(robot, "#enlarged-fused-reading"))
                .startsWith(cell + "   " + NumberText.signed(standing.value()))
                .contains("rank " + standing.rank() + " of 784 · ");
        int pixel = ((PixelImage) journey.view().input()).value(x, y, 0);
        assertThat(text(robot, "#enlarged-input-reading")).startsWith(cell + " grey " + pixel + "\n→ ");

        robot.press(KeyCode.SHIFT).push(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertThat(text(robot, "#enlarged-raw-reading")).startsWith("(" + (x + 1) + ", " + y + ")");
        assertThat(journey.view().index()).isZero();
    }

    @Test
    void wheelAndDragMoveAllPicturesInStepAndFitShowsThemWhole(FxRobot robot) {
        journey.open(network, images);
        robot.push(KeyCode.Z);
        String whole = text(robot, "#zoom-percent");
        robot.moveTo("#enlarged-raw");
        wheel(robot, "#enlarged-raw", 0.5, 0.5, 400);
        assertThat(text(robot, "#zoom-percent")).isNotEqualTo(whole);
        robot.moveTo("#enlarged-fused");
        String before = text(robot, "#enlarged-raw-reading");
        robot.drag("#enlarged-fused", MouseButton.PRIMARY).moveBy(80, 80).drop();
        robot.moveTo("#enlarged-fused");
        assertThat(text(robot, "#enlarged-raw-reading")).isNotEqualTo(before);
        assertThat(text(robot, "#enlarged-raw-reading").split(" {3}", -1)[0])
                .isEqualTo(text(robot, "#enlarged-fused-reading").split(" {3}", -1)[0]);

        double fitted = Double.parseDouble(whole.replace(" %", "")) / 100;
        double side = robot.lookup("#enlarged-raw").query().getLayoutBounds().getWidth();
        assertThat(28 * fitted).isBetween(side / 2, side + 1);

        robot.clickOn("#zoom-fit");
        assertThat(text(robot, "#zoom-percent")).isEqualTo(whole);
        robot.clickOn("#zoom-actual");
        assertThat(text(robot, "#zoom-percent")).isEqualTo("100 %");
        double tiles = journey.model.window().tileSize().get();
        robot.push(KeyCode.F).push(KeyCode.EQUALS);
        assertThat(text(robot, "#zoom-percent")).isNotEqualTo(whole);
        assertThat(journey.model.window().tileSize().get()).isEqualTo(tiles);
    }

    @Test
    void arrowsStepSamplesAndLayersWhileEnlarged(FxRobot robot) {
        journey.open(network, images);
        robot.push(KeyCode.Z).push(KeyCode.DOWN);
        assertThat(text(robot, "#inspect-title")).startsWith("conv2");
        robot.push(KeyCode.RIGHT);
        journey.awaitPicture();
        assertThat(text(robot, "#inspect-title")).endsWith("sample 1");
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        assertThat(text(robot, "#inspect-title")).startsWith("dense");
        assertThat(enlarged(robot)).isTrue();
    }

    @Test
    void theStatusLineReadsTheInputInTheNormalViewToo(FxRobot robot) {
        journey.open(network, images);
        StatusBar status = robot.lookup("#status").query();
        robot.moveTo("#input-image");
        journey.await(() -> status.getText().contains("   pixel (1"));
        String[] parts = status.getText().split("   pixel \\(|, |\\) grey | → ", -1);
        int pixel =
                ((PixelImage) journey.view().input()).value(Integer.parseInt(parts[2]), Integer.parseInt(parts[3]), 0);
        assertThat(status.getText()).startsWith("input (1").contains(" raw ", " grey " + pixel + " → ");
    }
}
