package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.Tile;
import org.lrpexplorer.explore.tour.Tour;
import org.lrpexplorer.explore.tour.Tours;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.Bundled;
import org.testfx.api.FxRobot;

/** Prepared views of the bundled networks. */
class ToursJourneyTest extends JourneyTest {

    @Override
    Journey journey(Stage stage) {
        return new Journey(stage, Bundled.find());
    }

    private ComparisonView awaitTour(String id) {
        journey.await(() -> journey.explorer
                        .tours()
                        .current()
                        .get()
                        .filter(tour -> tour.id().equals(id))
                        .isPresent()
                && journey.model.outcome().get().isCurrent());
        return journey.view();
    }

    private void take(String id) {
        Tour tour = Tours.of(Bundled.find()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        journey.onFx(() -> {
            journey.explorer.tours().show(tour);
            return null;
        });
    }

    @Test
    void aTourIsFoundByTypingSaysWhatThereIsToSeeAndEnds(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K).write("tour raw is noise").push(KeyCode.ENTER);
        ComparisonView view = awaitTour("epsilon");

        assertThat(view.network()).isEqualTo("mnist-conv-bn");
        assertThat(view.request().composite()).isEqualTo(Composites.named("Epsilon"));
        assertThat(robot.lookup("#tour-text").queryLabeled().getText()).contains("the digit drowns");

        robot.clickOn("#tour-end");
        assertThat(robot.lookup("#tour").query().isVisible()).isFalse();
        assertThat(journey.view().request().composite()).isEqualTo(Composites.named("Epsilon"));
    }

    @Test
    void whatToursSayIsTrue() {
        take("epsilon");
        ComparisonView epsilon = awaitTour("epsilon");
        assertThat(epsilon.columns().get(0).fused().heatmap().maxAbs())
                .isLessThan(0.05 * epsilon.columns().get(0).raw().heatmap().maxAbs());

        take("zplus");
        ComparisonView zplus = awaitTour("zplus");
        assertThat(zplus.columns())
                .as("all but the dense layer, whose rule is ε")
                .filteredOn(column -> column.shape().dim(1) > 1)
                .hasSizeGreaterThan(5)
                .allSatisfy(column -> {
                    assertThat(column.agreement().pearson().orElseThrow()).isGreaterThan(0.98);
                    assertThat(negative(column.raw())).isLessThan(0.01);
                    assertThat(negative(column.fused())).isLessThan(0.01);
                });
        assertThat(zplus.columns().get(0).fused().sum())
                .isBetween(0.5 * zplus.target().logit(), 0.9 * zplus.target().logit());

        take("biases");
        ComparisonView biases = awaitTour("biases");
        assertThat(Math.abs(biases.columns().get(0).fused().sum()))
                .isLessThan(0.1 * biases.target().logit());
        assertThat(biases.columns().get(0).raw().sum())
                .isBetween(0.8 * biases.target().logit(), 1.2 * biases.target().logit());

        take("dense");
        ComparisonView dense = awaitTour("dense");
        assertThat(dense.network()).isEqualTo("mnist-dense-bn");
        assertThat(Math.abs(
                        dense.columns().get(0).fused().sum() - dense.target().logit()))
                .isGreaterThan(0.2 * dense.target().logit());
    }

    @Test
    void whatToursOfDeepNetworksSayIsTrue() {
        take("mobilenet");
        ComparisonView mobile = awaitTour("mobilenet");
        assertThat(growth(mobile, mobile.columns().get(0).raw())).isGreaterThan(1e6);
        assertThat(growth(mobile, mobile.columns().get(0).fused())).isLessThan(100);

        take("densenet");
        ComparisonView dense = awaitTour("densenet");
        double fused = growth(dense, dense.columns().get(0).fused());
        assertThat(fused).isGreaterThan(1e3);
        assertThat(growth(dense, dense.columns().get(0).raw())).isGreaterThan(100 * fused);
        journey.onFx(() -> {
            journey.model.composite().set(Composites.epsilonPlusFlat());
            return null;
        });
        journey.await(() -> journey.model.outcome().get().isCurrent()
                && journey.view().request().composite().equals(Composites.epsilonPlusFlat()));
        ComparisonView positive = journey.view();
        assertThat(growth(positive, positive.columns().get(0).fused())).isLessThan(10);
    }

    /** Σ|R| as a multiple of the logit. */
    private static double growth(ComparisonView view, Tile tile) {
        return tile.heatmap().sumAbs() / view.target().logit();
    }

    /** Σ|R| of the negative positions as a share of Σ|R|. */
    private static double negative(Tile tile) {
        return (tile.heatmap().sumAbs() - tile.sum()) / 2 / tile.heatmap().sumAbs();
    }

    @Test
    void theWordsLeaveWithTheNetwork() {
        take("zplus");
        awaitTour("zplus");
        journey.onFx(() -> {
            journey.explorer.open(journey.explorer.bundled().networks().get(1));
            return null;
        });
        journey.await(() -> journey.explorer.tours().current().get().isEmpty());
    }

    @Test
    void whatIsOpenedInsteadOfATourIsNotForIt(FxRobot robot) {
        journey.onFx(() -> {
            journey.explorer.tours().show(Tours.of(Bundled.find()).get(0));
            journey.explorer.cancel();
            journey.explorer.open(journey.explorer.bundled().networks().get(0));
            return null;
        });
        journey.awaitPicture();

        assertThat(journey.explorer.tours().current().get()).isEmpty();
        assertThat(journey.view().request().composite()).isEqualTo(Composites.epsilonPlusFlat());
    }
}
