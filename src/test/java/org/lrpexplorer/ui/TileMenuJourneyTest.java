package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.heatmap.Heatmap;
import org.testfx.api.FxRobot;

/** What the right mouse button offers on a picture. */
class TileMenuJourneyTest extends JourneyTest {

    @Test
    void valuesAreCopiedAsATableAndThePictureAsAnImage(FxRobot robot) {
        journey.open(network, images);
        choose(robot, "#large-raw", "tile-copy-values");
        Heatmap map = journey.view().columns().get(0).raw().heatmap();
        String copied = journey.onFx(() -> Clipboard.getSystemClipboard().getString());
        String[] lines = copied.split("\n", -1);
        assertThat(lines).hasSize(map.height());
        assertThat(lines[2].split("\t", -1)).hasSize(map.width());
        assertThat(Float.parseFloat(lines[2].split("\t", -1)[1])).isEqualTo(map.value(1, 2));

        choose(robot, "#tile-fused-0", "tile-copy-picture");
        double width =
                journey.onFx(() -> Clipboard.getSystemClipboard().getImage().getWidth());
        assertThat(width % map.width()).isZero();
        assertThat(width).isGreaterThan(map.width());
    }

    @Test
    void aPictureIsWrittenAsAFile(FxRobot robot) throws IOException {
        journey.open(network, images);
        Path file = folder.resolve("tile.png");
        journey.picks.answer(file);
        choose(robot, "#tile-raw-0", "tile-export");
        journey.await(() -> Files.exists(file));
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()
                        % journey.view().columns().get(0).raw().heatmap().width())
                .isZero();
        assertThat(image.getRGB(0, 0) >>> 24).isEqualTo(255);
    }

    @Test
    void theInputCanBeCopiedButHasNoRelevanceToCopy(FxRobot robot) {
        journey.open(network, images);
        List<MenuItem> items = menu(robot, "#input-image");
        assertThat(items.stream().filter(item -> !item.isDisable()).map(MenuItem::getId))
                .contains("tile-copy-picture", "tile-export")
                .doesNotContain("tile-copy-values", "tile-from-here");
    }

    @Test
    void relevanceIsExplainedFromAPositionOfALayer(FxRobot robot) {
        journey.open(network, images);
        List<Column> columns = journey.view().columns();
        int place = 1;
        while (!columns.get(place).shape().isMap() || columns.get(place).shape().dim(1) < 2) {
            place++;
        }
        String node = columns.get(place).node();
        choose(robot, "#tile-raw-" + place + " .pixels", "tile-from-here");
        journey.await(() -> journey.model
                .condition()
                .get()
                .filter(part -> part.node().equals(node) && part.region().isPresent())
                .isPresent());
        journey.awaitPicture();
    }

    @Test
    void theLayerAtAPictureGetsARuleOfItsOwn(FxRobot robot) {
        journey.open(TinyNetwork.write(folder, "tiny", true), TinyDataset.write(folder));
        Column column = journey.view().columns().get(1);
        Menu rules = (Menu) menu(robot, "#tile-raw-1 .pixels").stream()
                .filter(item -> "rule-menu".equals(item.getId()))
                .findFirst()
                .orElseThrow();
        assertThat(rules.getText()).isEqualTo("Rule of " + column.label());
        robot.interact(() -> rules.getItems().stream()
                .filter(item -> "rule-Gamma".equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
        journey.awaitPicture();
        assertThat(journey.view().request().composite().assignments().get(0).describe())
                .isEqualTo("layer '" + column.node() + "': Gamma");
    }

    private void choose(FxRobot robot, String picture, String entry) {
        MenuItem item = menu(robot, picture).stream()
                .filter(each -> entry.equals(each.getId()))
                .findFirst()
                .orElseThrow();
        journey.onFx(() -> {
            item.fire();
            item.getParentPopup().hide();
            return null;
        });
    }

    /** The robot's right button does nothing without a display, so the menu is asked for by its event. */
    private List<MenuItem> menu(FxRobot robot, String picture) {
        Node node = robot.lookup(picture).query();
        Point2D at = journey.onFx(() -> node.localToScene(3, 3));
        journey.onFx(() -> {
            Event.fireEvent(
                    node,
                    new ContextMenuEvent(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED, at.getX(), at.getY(), 200, 200, false, null));
            return null;
        });
        return journey.onFx(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow()
                .getItems());
    }
}
