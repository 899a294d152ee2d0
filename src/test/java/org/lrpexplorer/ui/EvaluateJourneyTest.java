package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.explore.Evaluator;
import org.lrpexplorer.explore.evaluate.Evaluation;
import org.lrpexplorer.explore.evaluate.ImageBehind;
import org.lrpexplorer.explore.evaluate.PairedDifference;
import org.lrpexplorer.explore.evaluate.ResultRow;
import org.testfx.api.FxRobot;

/** A person finds out which row is right. */
class EvaluateJourneyTest extends JourneyTest {

    private Evaluator evaluator;

    @BeforeEach
    void openTheView(FxRobot robot) {
        evaluator = journey.explorer.evaluator();
        journey.open(network, images);
        robot.push(KeyCode.CONTROL, KeyCode.R);
        journey.await(() -> evaluator.plan().get().isReady());
    }

    private void evaluate(FxRobot robot, int count) {
        robot.interact(
                () -> robot.lookup("#evaluate-images").queryAs(TextField.class).setText(String.valueOf(count)));
        journey.await(() -> evaluator.plan().get().isReady());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    }

    private void awaitStage(Evaluation.Stage stage) {
        journey.await(() -> evaluator
                .evaluation()
                .get()
                .filter(seen -> seen.stage() == stage)
                .isPresent());
    }

    private static String words(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static ListView<PairedDifference> differences(FxRobot robot) {
        return robot.lookup("#evaluate-differences").queryListView();
    }

    private static TableView<ResultRow> table(FxRobot robot) {
        return robot.lookup("#evaluate-table").queryTableView();
    }

    @Test
    void differencesAppearTheTableSortsAndIsCopied(FxRobot robot) {
        assertThat(words(robot, "#evaluate-sample")).startsWith("25 of 25 samples");
        assertThat(words(robot, "#evaluate-cost")).startsWith("About ").contains(" forward passes");
        evaluate(robot, 6);
        awaitStage(Evaluation.Stage.DONE);
        assertThat(words(robot, "#evaluate-progress")).isEqualTo("6 samples, done");
        assertThat(differences(robot).getItems()).isNotEmpty().allSatisfy(difference -> assertThat(
                        difference.estimate().count())
                .isEqualTo(6));

        robot.clickOn("#evaluate-view-table");
        TableView<ResultRow> table = table(robot);
        TableColumn<ResultRow, ?> mean = table.getColumns().get(6);
        robot.interact(() -> table.getSortOrder().setAll(List.of(mean)));
        assertThat(table.getItems()).isSortedAccordingTo(Comparator.comparingDouble(row -> row.estimate()
                .mean()));
        int few = table.getItems().size();
        robot.clickOn("#evaluate-all-numbers");
        assertThat(table.getItems()).hasSizeGreaterThan(few);

        robot.push(KeyCode.CONTROL, KeyCode.C);
        List<String> copied = journey.onFx(
                () -> Clipboard.getSystemClipboard().getString().lines().toList());
        assertThat(copied).hasSize(1 + table.getItems().size());
        assertThat(copied.get(0)).startsWith("Method\tBatchNorm\tMeasure\tQuantity\tSamples");
        assertThat(copied.get(1))
                .isEqualTo(String.join("\t", table.getItems().get(0).texts()));
    }

    @Test
    void whatIsPickedShowsItsImagesAndOneOfThemTheMainWindowToo(FxRobot robot) {
        evaluate(robot, 6);
        awaitStage(Evaluation.Stage.DONE);
        robot.interact(() -> differences(robot).getSelectionModel().select(0));
        ListView<ImageBehind> behind = robot.lookup("#evaluate-images-behind").queryListView();
        assertThat(behind.getItems()).hasSize(6);
        assertThat(words(robot, "#evaluate-behind-title")).endsWith("fused worst against raw first");
        assertThat(behind.getItems())
                .isSortedAccordingTo(Comparator.comparingDouble(
                        image -> image.second().orElseThrow() - image.first().orElseThrow()));

        int wanted = behind.getItems().get(5).index();
        robot.interact(() -> behind.getSelectionModel().select(5));
        journey.await(() -> journey.model.index().get() == wanted);
        journey.awaitPicture();
        assertThat(journey.view().index()).isEqualTo(wanted);

        robot.clickOn("#evaluate-view-table");
        robot.interact(() -> table(robot).getSelectionModel().select(0));
        assertThat(words(robot, "#evaluate-behind-title")).endsWith("worst first");
    }

    @Test
    void curvesAreShownAndWhatIsFoundGoesToFiles(FxRobot robot) {
        evaluate(robot, 3);
        awaitStage(Evaluation.Stage.DONE);
        robot.clickOn("#evaluate-view-curves");
        assertThat(robot.lookup("#evaluate-curve-measure").queryComboBox().getItems())
                .hasSize(2);
        Path figure = folder.resolve("curves.png");
        journey.picks.answer(figure);
        robot.clickOn("#evaluate-save");
        journey.await(() -> Files.exists(figure));
        assertThat(journey.picks.suggested()).endsWith("-results.csv");
        Path experiment = folder.resolve("experiment.json");
        journey.picks.answer(experiment);
        robot.clickOn("#evaluate-experiment");
        journey.await(() -> Files.exists(experiment));
        Path results = folder.resolve("results.json");
        journey.picks.answer(results);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        journey.await(() -> Files.exists(results));
        robot.clickOn("#evaluate-open");
        awaitStage(Evaluation.Stage.READ);
        assertThat(words(robot, "#evaluate-progress")).isEqualTo("3 of 3 samples · read from results.json");
    }

    @Test
    void aPointOfACurveShowsTheImagesBehindItWorstFirst(FxRobot robot) {
        evaluate(robot, 6);
        awaitStage(Evaluation.Stage.DONE);
        robot.clickOn("#evaluate-view-curves");
        robot.interact(() -> robot.lookup("#evaluate-curves .plot-pane").query().requestFocus());
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.ENTER);

        ListView<ImageBehind> behind = robot.lookup("#evaluate-images-behind").queryListView();
        assertThat(behind.getItems()).hasSize(6);
        assertThat(words(robot, "#evaluate-behind-title"))
                .contains("raw (pass)", "Most relevant first (MoRF)", " % flipped")
                .endsWith("worst first");
        assertThat(behind.getItems())
                .as("lower is better")
                .isSortedAccordingTo(Comparator.comparingDouble(
                                (ImageBehind image) -> image.first().orElseThrow())
                        .reversed());
    }

    @Test
    void itIsPausedGoesOnAndIsStoppedWhileSamplesAreLookedAt(FxRobot robot) {
        // At once, before a fast machine is done with the few images.
        robot.interact(() -> {
            evaluator.start();
            robot.lookup("#evaluate-pause").queryAs(Button.class).fire();
        });
        awaitStage(Evaluation.Stage.PAUSED);
        assertThat(robot.lookup("#evaluate-pause").queryAs(Button.class).getText())
                .isEqualTo("Go on");
        robot.interact(() -> journey.explorer.step(1));
        journey.awaitPicture();
        robot.clickOn("#evaluate-pause");
        awaitStage(Evaluation.Stage.DONE);

        // A few images are soon done, so that it is stopped before anything else happens on this thread.
        robot.interact(() -> {
            evaluator.start();
            robot.lookup("#evaluate-cancel").queryAs(Button.class).fire();
        });
        awaitStage(Evaluation.Stage.STOPPED);
        assertThat(words(robot, "#evaluate-progress")).endsWith("stopped");
        assertThat(robot.lookup("#evaluate-bar").query().isVisible()).isFalse();
    }

    @Test
    void whatCannotBeMeasuredIsGreyAndWhatCannotBeIsSaid(FxRobot robot) {
        journey.await(() -> evaluator.plan().get().lacksMasks());
        assertThat(robot.lookup("#evaluate-measure-mass-accuracy")
                        .queryAs(CheckBox.class)
                        .isDisabled())
                .isTrue();
        assertThat(robot.lookup("#evaluate-measure-sparseness")
                        .queryAs(CheckBox.class)
                        .isDisabled())
                .isFalse();
        robot.interact(() ->
                robot.lookup("#evaluate-treatment-pass").queryAs(CheckBox.class).fire());
        robot.interact(() -> robot.lookup("#evaluate-treatment-fused")
                .queryAs(CheckBox.class)
                .fire());
        assertThat(words(robot, "#evaluate-cost")).startsWith("Tick at least one row");
        assertThat(robot.lookup("#evaluate-start").queryButton().isDisabled()).isTrue();
    }

    @Test
    void theViewGoesAwayAndTheEvaluationGoesOn(FxRobot robot) {
        evaluate(robot, 4);
        robot.type(KeyCode.ESCAPE);
        assertThat(evaluator.isOpen().get()).isFalse();
        awaitStage(Evaluation.Stage.DONE);
        robot.clickOn("#evaluate");
        assertThat(evaluator.isOpen().get()).isTrue();
        assertThat(differences(robot).getItems()).isNotEmpty();
    }
}
