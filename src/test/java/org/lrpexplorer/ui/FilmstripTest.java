package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class FilmstripTest extends JourneyTest {

    @Test
    void anotherDatasetOfTheSameSizeBringsItsOwnThumbnails(FxRobot robot) {
        open("digits");
        journey.await(() -> painted(robot) && !coloured(robot));
        open("shapes");
        journey.await(() -> painted(robot) && coloured(robot));
        assertThat(journey.model.dataset().get().size()).isEqualTo(1000);
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
