package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.Conservation;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.IntegratedGradients;
import org.lrpexplorer.lrp.composite.PathBaseline;
import org.lrpexplorer.lrp.composite.Procedure;
import org.lrpexplorer.lrp.composite.SmoothGrad;
import org.lrpexplorer.rule.RuleParameter;
import org.lrpexplorer.ui.control.Ids;
import org.testfx.api.FxRobot;

/** Holding methods that are not LRP beside it. */
class BaselinesJourneyTest extends JourneyTest {

    private void choose(FxRobot robot, String title) {
        ComboBox<Composite> chooser = robot.lookup("#composite-chooser").queryComboBox();
        robot.interact(() -> chooser.setValue(chooser.getItems().stream()
                .filter(composite -> composite.title().equals(title))
                .findFirst()
                .orElseThrow()));
        journey.awaitPicture();
    }

    private Procedure used() {
        return journey.view().comparison().raw().composite().procedure();
    }

    private static boolean isShown(FxRobot robot, String id) {
        return Journey.isSeen(robot, id);
    }

    private void awaitNotice(String beginning) {
        journey.await(() -> journey.model.notices().stream()
                .anyMatch(notice -> notice.sentence().startsWith(beginning)));
    }

    @Test
    void smoothGradIsChosenTurnedAndMarkedAsNotLrp(FxRobot robot) {
        journey.open(network, images);

        choose(robot, "SmoothGrad (not LRP)");

        assertThat(used()).isEqualTo(SmoothGrad.usual());
        awaitNotice("SmoothGrad is not LRP: no Σ has to be what it started with.");
        assertThat(journey.view().equalByConstruction())
                .hasValueSatisfying(text -> assertThat(text).startsWith("Raw and fused compute the same function"));
        assertThat(journey.view().treatments().brief()).isEqualTo("not LRP, BN kept");
        assertThat(robot.lookup("#composite-sentence").queryLabeled().getText()).startsWith("Not LRP. The mean of");
        assertThat(robot.lookup("#batch-norm-sentence").queryLabeled().getText())
                .startsWith("Without effect");
        assertThat(journey.view().columns())
                .extracting(column -> column.raw().conservation())
                .containsOnly(new Conservation.NotCompared(Conservation.Reason.NOT_LRP));
        assertThat(isShown(robot, "#path-baseline-mean")).isFalse();

        robot.interact(() -> {
            TextInputControl noise =
                    robot.lookup("#" + Ids.of(RuleParameter.NOISE) + "-value").queryTextInputControl();
            noise.requestFocus();
            noise.setText("0.3");
        });
        robot.push(KeyCode.ENTER);
        journey.awaitPicture();
        assertThat(used()).isEqualTo(new SmoothGrad(25, 0.3, 0));
        assertThat(journey.model.composite().get().title()).isEqualTo("SmoothGrad, σ / range 0.3 (not LRP)");
    }

    @Test
    void integratedGradientsSayHowCompleteTheyAreAndStartWhereTheyAreTold(FxRobot robot) {
        journey.open(network, images);

        choose(robot, "IntegratedGradients (not LRP)");

        awaitNotice("IntegratedGradients is not LRP: Σ at the input is ");
        assertThat(journey.view().columns())
                .extracting(Column::raw)
                .anyMatch(tile -> tile.conservation() instanceof Conservation.Completeness);
        assertThat(isShown(robot, "#path-baseline-mean")).isTrue();

        robot.interact(() ->
                robot.lookup("#path-baseline-mean").queryAs(ToggleButton.class).fire());
        journey.awaitPicture();

        assertThat(((IntegratedGradients) used()).baseline()).isEqualTo(PathBaseline.MEAN);
        awaitNotice("IntegratedGradients, from mean is not LRP: ");
    }
}
