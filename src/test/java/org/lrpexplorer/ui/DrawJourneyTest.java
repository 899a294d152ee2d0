package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.compare.ComparisonRun;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.explore.draw.DrawTool;
import org.testfx.api.FxRobot;

/** A person draws on the image in view. */
class DrawJourneyTest extends JourneyTest {

    private static final Path DIGITS = Path.of("datasets", "digits");
    private static final Path SHAPES = Path.of("datasets", "shapes");
    private static final Path NETWORKS = Path.of("assets", "networks");

    @BeforeEach
    void openDigits() {
        journey.open(NETWORKS.resolve("mnist-conv-bn.onnx"), DIGITS);
        journey.awaitPicture();
    }

    private static boolean shown(FxRobot robot, String query) {
        return robot.lookup(query).query().isVisible();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).<Labeled>query().getText();
    }

    private static Point2D at(FxRobot robot, double across, double down) {
        Node image = robot.lookup("#input-image").query();
        Bounds bounds = image.localToScreen(image.getLayoutBounds());
        return new Point2D(bounds.getMinX() + across * bounds.getWidth(), bounds.getMinY() + down * bounds.getHeight());
    }

    private void stroke(FxRobot robot) {
        robot.moveTo(at(robot, 0.2, 0.2)).press(MouseButton.PRIMARY);
        robot.moveTo(at(robot, 0.5, 0.4)).moveTo(at(robot, 0.8, 0.8));
        robot.release(MouseButton.PRIMARY);
        journey.await(() -> journey.model.outcome().get().isCurrent() && view().isEdited());
    }

    private ComparisonView view() {
        return journey.model.outcome().get().view().orElseThrow();
    }

    private PixelImage picture() {
        return journey.onFx(() -> journey.explorer.drawing().picture().get().orElseThrow());
    }

    @Test
    void aStrokeIsExplainedAsTheEditedImageItself(FxRobot robot) {
        ComparisonView sample = journey.onFx(this::view);
        robot.push(KeyCode.E);
        assertThat(shown(robot, "#draw-bar")).isTrue();
        stroke(robot);

        ComparisonView edited = journey.onFx(this::view);
        assertThat(edited.input()).isEqualTo(picture()).isNotEqualTo(sample.input());
        assertThat(edited.trueLabel()).isEmpty();
        assertThat(edited.isRight()).isEmpty();
        assertThat(text(robot, "#true-label")).isEqualTo("edited");
        assertThat(text(robot, "#picture-changes")).contains("edited in the window");
        ComparisonView slow =
                journey.onFx(() -> new ComparisonRun(journey.model.network().get(), journey.model.viewed())
                        .run(0, journey.model.request()));
        assertThat(edited.columns().get(0).raw().heatmap().values())
                .isEqualTo(slow.columns().get(0).raw().heatmap().values());
        assertThat(edited.columns().get(0).raw().heatmap().values())
                .isNotEqualTo(sample.columns().get(0).raw().heatmap().values());
    }

    @Test
    void strokesAreUndoneByTheUsualKeysAndTheSampleHasItsClassAgain(FxRobot robot) {
        String truth = text(robot, "#true-label");
        robot.push(KeyCode.E);
        stroke(robot);
        PixelImage drawn = picture();
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        journey.await(() -> journey.model.outcome().get().isCurrent() && !view().isEdited());
        assertThat(text(robot, "#true-label")).isEqualTo(truth);

        robot.push(KeyCode.SHORTCUT, KeyCode.Y);
        journey.await(() -> journey.model.outcome().get().isCurrent() && view().isEdited());
        assertThat(picture()).isEqualTo(drawn);

        robot.clickOn("#draw-revert");
        journey.await(() -> journey.model.outcome().get().isCurrent() && !view().isEdited());
        robot.clickOn("#draw-undo");
        assertThat(picture()).isEqualTo(drawn);
    }

    @Test
    void theArrowsMoveTheImageWhileOneDrawsAndStepThroughSamplesAfterwards(FxRobot robot) {
        robot.push(KeyCode.E);
        PixelImage before = picture();
        robot.push(KeyCode.RIGHT).push(KeyCode.DOWN);
        PixelImage moved = picture();
        assertThat(moved.value(15, 15, 0)).isEqualTo(before.value(14, 14, 0));
        assertThat(journey.model.index().get()).isZero();

        robot.push(KeyCode.ESCAPE);
        assertThat(shown(robot, "#draw-bar")).isFalse();
        robot.push(KeyCode.RIGHT);
        assertThat(journey.model.index().get()).isEqualTo(1);
    }

    @Test
    void aDrawingIsKeptWhenOneGoesToAnotherSampleAndComesBack(FxRobot robot) {
        robot.push(KeyCode.E);
        stroke(robot);
        PixelImage drawn = picture();
        robot.push(KeyCode.PAGE_DOWN);
        journey.awaitPicture();
        assertThat(journey.onFx(this::view).isEdited()).isFalse();
        assertThat(text(robot, "#true-label")).startsWith("true: ");

        robot.push(KeyCode.PAGE_UP);
        journey.await(() -> journey.model.outcome().get().isCurrent() && view().isEdited());
        assertThat(picture()).isEqualTo(drawn);
    }

    @Test
    void aClearedImageIsBlankAndWhatIsSavedOpensAsAPicture(FxRobot robot, @TempDir Path folder) {
        robot.push(KeyCode.E);
        robot.clickOn("#draw-clear");
        assertThat(picture().mean(0)).isZero();
        stroke(robot);
        PixelImage drawn = picture();
        Path file = folder.resolve("drawn.png");
        journey.picks.answer(file);
        robot.clickOn("#draw-save");
        journey.await(() -> Files.exists(file));

        journey.onFx(() -> {
            journey.explorer.openDataset(file);
            return null;
        });
        journey.await(() -> journey.model.dataset().get().size() == 1
                && journey.model.outcome().get().isCurrent());
        assertThat(journey.onFx(this::view).input()).isEqualTo(drawn);
    }

    @Test
    void aRegionOfAColourImageIsBrushedOut(FxRobot robot) {
        journey.open(NETWORKS.resolve("shapes-conv-bn.onnx"), SHAPES);
        journey.awaitPicture();
        robot.push(KeyCode.E);
        PixelImage sample = picture();
        assertThat(journey.explorer.drawing().settings().tool().get()).isEqualTo(DrawTool.MEAN);
        robot.clickOn("#draw-tool-black");
        stroke(robot);
        PixelImage brushed = picture();
        int x = sample.width() / 2;
        int y = (int) (sample.height() * 0.4);
        assertThat(List.of(brushed.value(x, y, 0), brushed.value(x, y, 1), brushed.value(x, y, 2)))
                .containsOnly(0);
        assertThat(journey.onFx(this::view).input()).isEqualTo(brushed);
    }

    @Test
    void aDrawingIsStillThereAfterAnotherDatasetAndItsSampleIsMarked(FxRobot robot) {
        robot.push(KeyCode.E);
        stroke(robot);
        PixelImage drawn = picture();
        assertThat(marked(robot)).containsExactly(0);
        journey.open(NETWORKS.resolve("shapes-conv-bn.onnx"), SHAPES);
        journey.awaitPicture();
        assertThat(marked(robot)).isEmpty();
        journey.open(NETWORKS.resolve("mnist-conv-bn.onnx"), DIGITS);
        journey.await(() -> journey.model.outcome().get().isCurrent() && view().isEdited());
        assertThat(picture()).isEqualTo(drawn);
        assertThat(marked(robot)).containsExactly(0);

        robot.clickOn("#draw-revert");
        journey.await(() -> journey.model.outcome().get().isCurrent() && !view().isEdited());
        assertThat(marked(robot)).isEmpty();
    }

    /** The samples of the filmstrip that are marked as drawn on, which screen readers say, too. */
    private static List<Integer> marked(FxRobot robot) {
        return robot.lookup("#strip .thumbnail").queryAllAs(ListCell.class).stream()
                .filter(cell -> cell.getItem() != null
                        && cell.lookup(".edited-mark").isVisible()
                        && cell.getAccessibleText().endsWith(", edited"))
                .map(cell -> (Integer) cell.getItem())
                .distinct()
                .toList();
    }

    @Test
    void closingAsksWhatBecomesOfDrawingsAndSavesThem(FxRobot robot, @TempDir Path folder) throws IOException {
        AtomicInteger closed = new AtomicInteger();
        robot.push(KeyCode.E);
        stroke(robot);
        PixelImage first = picture();
        robot.push(KeyCode.PAGE_DOWN);
        journey.await(() -> journey.model.outcome().get().isCurrent() && view().index() > 0);
        stroke(robot);
        journey.requestClose(closed::incrementAndGet);
        robot.clickOn("#keep-drawings");
        assertThat(closed).hasValue(0);
        assertThat(robot.lookup("#unsaved-drawings").tryQuery()).isEmpty();

        Files.write(folder.resolve("digits-0-edited.png"), new byte[1]);
        journey.picks.answer(folder);
        journey.requestClose(closed::incrementAndGet);
        robot.clickOn("#save-drawings");
        journey.await(() -> closed.get() == 1);
        assertThat(folder.resolve("digits-0-edited.png")).hasSize(1);
        assertThat(folder.resolve("digits-0-edited-2.png")).exists();
        int second = journey.model.index().get();
        assertThat(folder.resolve("digits-" + second + "-edited.png")).exists();

        journey.requestClose(closed::incrementAndGet);
        assertThat(closed).hasValue(2);
        journey.onFx(() -> {
            journey.explorer.openDataset(folder.resolve("digits-0-edited-2.png"));
            return null;
        });
        journey.await(() -> journey.model.dataset().get().size() == 1
                && journey.model.outcome().get().isCurrent());
        assertThat(journey.onFx(this::view).input()).isEqualTo(first);
    }

    @Test
    void closingLosesDrawingsOnlyWhenThatIsSaid(FxRobot robot) {
        AtomicInteger closed = new AtomicInteger();
        journey.requestClose(closed::incrementAndGet);
        assertThat(closed).hasValue(1);

        robot.push(KeyCode.E);
        stroke(robot);
        journey.requestClose(closed::incrementAndGet);
        assertThat(closed).hasValue(1);
        robot.clickOn("#lose-drawings");
        assertThat(closed).hasValue(2);
    }
}
