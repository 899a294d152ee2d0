package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.ComparisonRun;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.second.SecondView;
import org.lrpexplorer.explore.FigureEditor;
import org.lrpexplorer.figure.FigureMetadata;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.lrp.Condition;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.open.Fitting;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.text.NumberText;
import org.testfx.api.FxRobot;

/** A person looks at the same images with two networks. */
class SecondNetworkJourneyTest extends JourneyTest {

    private static final Path DIGITS = Path.of("datasets", "digits");
    private static final Path NETWORKS = Path.of("assets", "networks");

    @BeforeEach
    void openTwoNetworks(FxRobot robot) {
        journey.open(NETWORKS.resolve("mnist-conv-bn.onnx"), DIGITS);
        journey.awaitPicture();
        journey.picks.answer(NETWORKS.resolve("mnist-conv-plain.onnx"));
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.O);
        awaitBoth();
    }

    private void awaitBoth() {
        journey.await(() -> journey.model.outcome().get().isCurrent()
                && journey.explorer
                        .second()
                        .view()
                        .get()
                        .filter(both -> both.first().comparison().equals(first().comparison()))
                        .isPresent());
    }

    private ComparisonView first() {
        return journey.model.outcome().get().view().orElseThrow();
    }

    private SecondView both() {
        return journey.onFx(() -> journey.explorer.second().view().get().orElseThrow());
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).<Labeled>query().getText();
    }

    private static boolean shown(FxRobot robot, String query) {
        return robot.lookup(query).query().isVisible();
    }

    @Test
    void theSecondNetworkExplainsTheSameClassOfTheSameSampleThroughTheFilmstrip(FxRobot robot) {
        assertThat(text(robot, "#second-name")).isEqualTo("mnist-conv-plain");
        assertThat(shown(robot, "#second-raw")).isTrue();
        assertThat(robot.lookup("#second-fused").query().getParent().isVisible())
                .as("without BatchNorm there is one map")
                .isFalse();
        assertThat(text(robot, "#second-agreement")).contains("Raw: r 0.", "Fused: r 0.", "cosine");

        robot.push(KeyCode.RIGHT);
        awaitBoth();
        SecondView both = both();
        assertThat(both.second().index()).isEqualTo(1);
        assertThat(both.second().target().index())
                .isEqualTo(both.first().target().index());
        ComparisonView slow = journey.onFx(() -> {
            OpenNetwork second = journey.explorer.second().network().get().orElseThrow();
            return new ComparisonRun(
                            second, Fitting.of(second, journey.model.dataset().get()))
                    .run(
                            1,
                            journey.model
                                    .request()
                                    .withTarget(Target.ofClass(first().target().index())));
        });
        assertThat(both.second().columns().get(0).raw().heatmap().values())
                .isEqualTo(slow.columns().get(0).raw().heatmap().values());
    }

    @Test
    void aClassOfTheSecondThatIsClickedIsExplainedByBothWhateverElseIsSaidOfThem(FxRobot robot) {
        journey.onFx(() -> {
            Column layer = first().columns().get(1);
            journey.model.condition().set(Optional.of(Condition.ofChannels(layer.node(), layer.shape(), List.of(0))));
            return null;
        });
        awaitBoth();
        assertThat(text(robot, "#second-notes")).contains("The choice of channels");
        int before = both().first().target().index();

        robot.clickOn("#second-prediction-row-1");
        journey.await(() -> journey.model.target().get().index().isPresent());
        awaitBoth();

        assertThat(both().first().target().index()).isNotEqualTo(before);
        assertThat(both().second().target().index())
                .isEqualTo(both().first().target().index());
    }

    @Test
    void everyPredictionHasAnIdOfItsOwn(FxRobot robot) {
        assertThat(robot.lookup("#prediction-row-0").queryAll()).hasSize(1);
        assertThat(robot.lookup("#probability-head").queryAll()).hasSize(1);
        assertThat(robot.lookup("#second-predictions #second-prediction-row-0").queryAll())
                .hasSize(1);
        assertThat(robot.lookup("#second-probability-head").queryAll()).hasSize(1);
    }

    @Test
    void aClassThatIsChosenIsExplainedByBoth(FxRobot robot) {
        robot.push(KeyCode.DIGIT4);
        awaitBoth();
        assertThat(both().first().target().index()).isEqualTo(4);
        assertThat(both().second().target().index()).isEqualTo(4);
    }

    @Test
    void whatIsDrawnIsExplainedByBoth(FxRobot robot) {
        journey.onFx(() -> {
            journey.explorer.drawing().clear();
            return null;
        });
        awaitBoth();
        assertThat(both().first().isEdited()).isTrue();
        assertThat(both().second().input()).isEqualTo(both().first().input());
    }

    @Test
    void bothNetworksShareTheColourScaleOfTheInput(FxRobot robot) {
        SecondView both = both();
        double largest = Stream.of(both.first(), both.second())
                .flatMap(view -> view.columns().get(0).heatmaps().stream())
                .mapToDouble(Heatmap::maxAbs)
                .max()
                .orElseThrow();
        String limit = "+" + NumberText.of(largest);
        assertThat(robot.lookup(".label").queryAllAs(Labeled.class).stream()
                        .filter(label -> label.getText().equals(limit))
                        .count())
                .as("under raw and fused of the first and the one map of the second")
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void escapeClosesTheSecondNetworkAndLeavesTheFirst(FxRobot robot) {
        ComparisonView before = journey.onFx(this::first);
        robot.push(KeyCode.ESCAPE);

        assertThat(shown(robot, "#second")).isFalse();
        assertThat(journey.onFx(() -> journey.explorer.second().network().get()))
                .isEmpty();
        assertThat(journey.onFx(this::first)).isSameAs(before);
    }

    @Test
    void aSecondNetworkThatDoesNotFitSaysSoAndLeavesTheFirstAlone(FxRobot robot) {
        ComparisonView before = journey.onFx(this::first);
        journey.onFx(() -> {
            journey.explorer.second().open(NETWORKS.resolve("shapes-conv-bn.onnx"));
            return null;
        });
        journey.await(() -> !journey.explorer.second().obstacle().get().isEmpty());

        assertThat(text(robot, "#second-words")).contains("has no class named");
        assertThat(journey.onFx(this::first)).isSameAs(before);
    }

    @Test
    void theScaleLineNamesTheNetworkThatSharesTheScaleOfTheInput(FxRobot robot) {
        assertThat(text(robot, "#scale-line")).contains("at the input by mnist-conv-plain, too");
        robot.push(KeyCode.ESCAPE);
        journey.await(() -> !text(robot, "#scale-line").contains("mnist-conv-plain"));
    }

    @Test
    void aFigureOfBothIsComposedAndBringsBothBack(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.E);
        FigureEditor figures = journey.explorer.figures();
        journey.await(() -> figures.preview().get().isReady());
        robot.clickOn("#figure-kind-networks");
        journey.await(() -> figures.preview().get().isReady());
        assertThat(journey.onFx(() -> figures.command("two").orElseThrow())).contains("--second ");

        Path file = folder.resolve("two.png");
        journey.picks.answer(file);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        journey.await(() -> Files.exists(file));
        assertThat(FigureMetadata.read(file).texts().get("Pictures").lines())
                .anyMatch(line -> line.startsWith("mnist-conv-bn, "))
                .anyMatch(line -> line.startsWith("mnist-conv-plain, "));

        journey.onFx(() -> {
            journey.explorer.second().close();
            journey.explorer.open(List.of(file));
            return null;
        });
        journey.await(() -> journey.explorer.second().network().get().isPresent());
        assertThat(journey.onFx(() ->
                        journey.explorer.second().network().get().orElseThrow().name()))
                .isEqualTo("mnist-conv-plain");
    }
}
