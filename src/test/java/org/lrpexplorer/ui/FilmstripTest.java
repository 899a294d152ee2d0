package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListCell;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class FilmstripTest extends JourneyTest {

    @Test
    void anotherDatasetOfTheSameSizeBringsItsOwnThumbnails(FxRobot robot) {
        open("digits");
        journey.await(() -> painted(robot) && !coloured(robot));
        open("shapes");
        journey.await(() -> painted(robot) && coloured(robot));
        assertThat(journey.model.dataset().get().size()).isEqualTo(1000);
    }

    @Test
    void theStripStaysWhileTheSampleOnShowIsInItAndBringsBackOneThatIsNot(FxRobot robot) {
        open("digits");
        journey.await(() -> painted(robot));
        double last = place(robot, 5);
        goTo(5);
        assertThat(place(robot, 5)).isEqualTo(last);

        goTo(500);
        double width = robot.lookup("#strip").query().getLayoutBounds().getWidth();
        assertThat(place(robot, 500)).isBetween(width / 4, 3 * width / 4);
        goTo(501);
        assertThat(place(robot, 501)).isGreaterThan(place(robot, 500));
        goTo(2);
        assertThat(place(robot, 2)).isNotNegative();
    }

    private void goTo(int sample) {
        journey.onFx(() -> {
            journey.explorer.goTo(sample);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** How far from the left end of the strip a sample lies; −1 for one that cannot be seen. */
    private static double place(FxRobot robot, int sample) {
        Node strip = robot.lookup("#strip").query();
        double left = strip.localToScene(0, 0).getX();
        double width = strip.getLayoutBounds().getWidth();
        return robot.lookup("#strip .thumbnail").queryAllAs(ListCell.class).stream()
                .filter(cell -> cell.isVisible() && Integer.valueOf(sample).equals(cell.getItem()))
                .mapToDouble(cell -> cell.localToScene(0, 0).getX() - left)
                .filter(x -> x >= 0 && x < width)
                .findFirst()
                .orElse(-1);
    }

    private void open(String dataset) {
        journey.onFx(() -> {
            journey.explorer.openDataset(Path.of("datasets", dataset));
            return null;
        });
        journey.await(() -> journey.model.dataset().get() != null
                && journey.model.dataset().get().name().startsWith(dataset));
    }

    private static List<Image> thumbnails(FxRobot robot) {
        return robot.lookup("#strip .pixels").queryAll().stream()
                .filter(Node::isVisible)
                .map(pixels ->
                        ((ImageView) ((Parent) pixels).getChildrenUnmodifiable().get(0)).getImage())
                .toList();
    }

    private static boolean painted(FxRobot robot) {
        List<Image> images = thumbnails(robot);
        return !images.isEmpty() && images.stream().allMatch(image -> image != null && image.getWidth() > 0);
    }

    private static boolean coloured(FxRobot robot) {
        return thumbnails(robot).stream().allMatch(FilmstripTest::hasColour);
    }

    private static boolean hasColour(Image image) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                Color color = image.getPixelReader().getColor(x, y);
                if (color.getOpacity() > 0 && color.getSaturation() > 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
