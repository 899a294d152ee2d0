package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compose.ShownFigure;
import org.lrpexplorer.lrp.OutputRegion;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.text.NumberText;
import org.testfx.api.FxRobot;

/** A segmentation network of 4 classes at 14×14 positions: its output map is looked at, clicked and drawn on. */
class OutputMapJourneyTest extends JourneyTest {

    private static final int SIDE = 14;

    private static Path segmentation;

    @BeforeAll
    static void writeSegmentation() {
        segmentation = SegmentationNetwork.write(folder, "segmentation");
    }

    private static String caption(FxRobot robot) {
        return robot.lookup("#output-caption").queryAs(Label.class).getText();
    }

    /** The middle of a position of the output map, on the screen. */
    private static Point2D at(FxRobot robot, int row, int column) {
        Node map = robot.lookup("#output-map").query();
        Bounds bounds = map.localToScreen(map.getBoundsInLocal());
        return new Point2D(
                bounds.getMinX() + (column + 0.5) / SIDE * bounds.getWidth(),
                bounds.getMinY() + (row + 0.5) / SIDE * bounds.getHeight());
    }

    private float[] heatmap() {
        return journey.view().columns().get(0).raw().heatmap().values();
    }

    @Test
    void itOpensWithTheMaskOfThePredictedClass(FxRobot robot) {
        journey.open(segmentation, images);

        ComparisonView view = journey.view();
        assertThat(view.resolved().region()).isEqualTo(OutputRegion.mask());
        assertThat(caption(robot)).startsWith(view.target().name() + " where it is predicted: Σ logit ");
        assertThat(robot.lookup("#network-facts").queryAs(Label.class).getText())
                .contains("4 classes × 14 × 14");
        assertThat(robot.lookup("#predictions .head").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("positions");
        double shares = view.predictions().stream()
                .mapToDouble(each -> each.probability().orElseThrow())
                .sum();
        assertThat(shares).isBetween(0.999, 1.001);
        assertThat(robot.lookup("#predictions .label").queryAllAs(Label.class))
                .as("none and all of the positions are said as such")
                .extracting(Label::getText)
                .containsAll(view.predictions().stream()
                        .map(each -> NumberText.share(each.probability().orElseThrow()))
                        .toList());
    }

    @Test
    void aClickExplainsThePositionAndARectangleAllInIt(FxRobot robot) {
        journey.open(segmentation, images);
        float[] before = heatmap();

        robot.clickOn(at(robot, 4, 9));
        journey.awaitPicture();

        assertThat(journey.model.target().get()).isEqualTo(Target.predicted().within(OutputRegion.at(4, 9)));
        float[] position = heatmap();
        assertThat(position).isNotEqualTo(before);
        // What two convolutions of 3×3, one of stride 2, see of the image; all else is no evidence.
        for (int i = 0; i < position.length; i++) {
            int row = i / 28;
            int column = i % 28;
            if (row < 2 * 4 - 3 || row > 2 * 4 + 3 || column < 2 * 9 - 3 || column > 2 * 9 + 3) {
                assertThat(position[i]).isZero();
            }
        }
        robot.moveTo("#input-image");
        assertThat(caption(robot)).startsWith(journey.view().target().name() + " at row 4, column 9: logit ");

        robot.drag(at(robot, 2, 3), MouseButton.PRIMARY).dropTo(at(robot, 5, 8));
        journey.awaitPicture();

        assertThat(journey.model.target().get().region()).isEqualTo(new OutputRegion.Rectangle(2, 6, 3, 9));
        assertThat(heatmap()).isNotEqualTo(position);
        robot.moveTo("#input-image");
        assertThat(caption(robot)).contains(" at rows 2–5, columns 3–8: Σ logit ");
        assertThat(ShownFigure.of(journey.view(), journey.model.display().snapshot())
                        .fact("Class"))
                .contains(" at rows 2–5, columns 3–8, Σ logit ");
    }

    @Test
    void theArrowKeysGoFromOnePositionToTheNext(FxRobot robot) {
        journey.open(segmentation, images);
        robot.clickOn(at(robot, 4, 9));
        journey.awaitPicture();

        robot.push(KeyCode.LEFT);
        journey.await(() -> journey.model.target().get().region().equals(OutputRegion.at(4, 8)));
        journey.awaitPicture();
        robot.push(KeyCode.DOWN);
        journey.awaitPicture();

        assertThat(journey.model.target().get().region()).isEqualTo(OutputRegion.at(5, 8));
        assertThat(journey.view().index()).isZero();
    }

    @Test
    void thePositionsAreChosenInTheSettingsAndTheClassStaysWhereItWasAsked(FxRobot robot) {
        journey.open(segmentation, images);
        robot.clickOn(at(robot, 7, 7));
        journey.awaitPicture();
        robot.interact(() -> journey.model.target().set(Target.ofClass(2).within(OutputRegion.at(7, 7))));
        journey.awaitPicture();
        ComboBox<OutputRegion> chooser = robot.lookup("#region-chooser").queryComboBox();
        assertThat(chooser.getItems()).containsExactly(OutputRegion.usual(), OutputRegion.all(), OutputRegion.at(7, 7));

        robot.interact(() -> chooser.setValue(OutputRegion.all()));
        journey.awaitPicture();

        assertThat(journey.view().subject()).isEqualTo("class 2 at all positions");
        assertThat(chooser.getItems()).isEqualTo(List.of(OutputRegion.usual(), OutputRegion.all()));
    }

    @Test
    void theLogitOfTheExplainedClassIsShownInstead(FxRobot robot) {
        journey.open(segmentation, images);

        robot.clickOn("#output-show-logit");

        assertThat(robot.lookup("#output-show-logit").query().getPseudoClassStates())
                .anyMatch(state -> state.getPseudoClassName().equals("selected"));
    }

    @Test
    void aNetworkOfClassesHasNoOutputMap(FxRobot robot) {
        journey.open(segmentation, images);
        journey.open(network, images);
        journey.await(() -> journey.model
                .outcome()
                .get()
                .view()
                .filter(view -> !view.grid().hasPositions())
                .isPresent());

        assertThat(robot.lookup("#output-card").query().isVisible()).isFalse();
        assertThat(robot.lookup("#region-chooser")
                        .query()
                        .getParent()
                        .getParent()
                        .isVisible())
                .isFalse();
        assertThat(journey.view().resolved().region()).isEqualTo(OutputRegion.usual());
    }
}
