package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.compare.agreement.AgreementText;
import org.lrpexplorer.compare.display.Normalisation;
import org.lrpexplorer.compare.display.Rows;
import org.lrpexplorer.compose.ShownFigure;
import org.testfx.api.FxRobot;

/** A person looks at where raw and fused differ, and how much. */
class DifferenceJourneyTest extends JourneyTest {

    private static Set<Labeled> agreement(FxRobot robot, int place) {
        return robot.lookup("#agreement-" + place + " .agreement-value").queryAllAs(Labeled.class);
    }

    @Test
    void theDifferenceIsAThirdRowAndALargePicture(FxRobot robot) {
        journey.open(network, images);
        assertThat(robot.lookup("#tile-difference-1").tryQuery()).isEmpty();
        assertThat(agreement(robot, 1)).hasSize(1);

        robot.clickOn("#rows-difference");
        assertThat(robot.lookup("#tile-difference-1").tryQuery()).isPresent();
        assertThat(robot.lookup("#large-difference-tag").<Labeled>query().getText())
                .isEqualTo("Difference");
        assertThat(robot.lookup("#large-difference-title").<Labeled>query().getText())
                .isEqualTo("input");
        assertThat(robot.lookup("#row-difference .row-meaning").<Labeled>query().getText())
                .isEqualTo("fused − raw, each divided by its own max |R|");
        assertThat(agreement(robot, 1))
                .extracting(Labeled::getText)
                .containsExactlyElementsOf(
                        AgreementText.values(journey.view().columns().get(1).agreement()));

        robot.interact(robot.lookup("#normalisation-total").<ToggleButton>query()::fire);
        assertThat(journey.model.display().normalisation().get()).isEqualTo(Normalisation.TOTAL);
        assertThat(robot.lookup("#row-difference .row-meaning").<Labeled>query().getText())
                .contains("Σ|R|");
    }

    @Test
    void theKeyCyclesThroughTheDifferenceToo(FxRobot robot) {
        journey.open(network, images);
        robot.push(KeyCode.B);
        assertThat(journey.model.display().rows().get()).isEqualTo(Rows.DIFFERENCE);
        robot.push(KeyCode.B);
        assertThat(journey.model.display().rows().get()).isEqualTo(Rows.RAW);
        assertThat(robot.lookup("#large-difference").query().getParent().isVisible())
                .isFalse();
    }

    @Test
    void theFigureShowsTheDifferenceWithItsMeasures(FxRobot robot) {
        journey.open(network, images);
        robot.clickOn("#rows-difference");
        ShownFigure figure = ShownFigure.of(
                journey.view(), journey.onFx(() -> journey.model.display().snapshot()));

        assertThat(figure.grid().rows()).hasSize(3);
        assertThat(figure.grid().rows().get(2).detail()).isEqualTo("fused − raw, each divided by its own max |R|");
        assertThat(figure.lines(2, 1)).hasSizeGreaterThanOrEqualTo(4);
        assertThat(figure.lines(2, 1).get(0)).startsWith("Pearson r ");
    }
}
