package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.explore.Surveyor;
import org.lrpexplorer.explore.survey.SurveyProgress;
import org.lrpexplorer.survey.ConfusionMatrix;
import org.lrpexplorer.survey.Correctness;
import org.lrpexplorer.survey.SurveyColumn;
import org.lrpexplorer.survey.SurveyRow;
import org.lrpexplorer.survey.SurveyView;
import org.lrpexplorer.text.Text;
import org.testfx.api.FxRobot;

/** A person finds the interesting samples in the table of the dataset. */
class SurveyJourneyTest extends JourneyTest {

    private Surveyor surveyor;

    @BeforeEach
    void openTheTable(FxRobot robot) {
        surveyor = journey.explorer.surveyor();
        journey.open(network, images);
        robot.push(KeyCode.CONTROL, KeyCode.T);
        journey.await(() -> surveyor.progress()
                        .get()
                        .filter(seen -> seen.stage() == SurveyProgress.Stage.DONE)
                        .isPresent()
                && surveyor.view()
                        .get()
                        .filter(view -> view.samples()
                                .allMatch(i -> view.row(i).relevance().isPresent()))
                        .isPresent());
    }

    private SurveyView view() {
        return journey.onFx(() -> surveyor.view().get().orElseThrow());
    }

    private static TableView<Integer> table(FxRobot robot) {
        return robot.lookup("#survey-table").queryTableView();
    }

    private static ListView<Integer> strip(FxRobot robot) {
        return robot.lookup("#strip").queryListView();
    }

    private static String words(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private void awaitShown(int count) {
        journey.await(() -> surveyor.view().get().orElseThrow().shown() == count);
    }

    @Test
    void theTableTellsOfEverySampleAndARowShowsIt(FxRobot robot) {
        assertThat(table(robot).getItems()).hasSize(TinyDataset.SIZE);
        assertThat(words(robot, "#survey-count")).startsWith("25 samples · ").endsWith(" wrong");
        robot.interact(() -> table(robot).getSelectionModel().select(7));
        journey.await(() -> journey.model.index().get() == 7);
        journey.awaitPicture();
        SurveyRow row = view().row(7);
        assertThat(row.guess().orElseThrow().output())
                .isEqualTo(journey.view().predicted().index());
        assertThat(row.relevance().orElseThrow().fusedSum())
                .isEqualTo(journey.view().columns().get(0).fused().sum());
        robot.push(KeyCode.CONTROL, KeyCode.T);
        assertThat(robot.lookup("#survey-pane").query().isVisible()).isFalse();
    }

    @Test
    void sortingTheTableSortsTheFilmstripAndTheArrowKeysFollow(FxRobot robot) {
        TableColumn<Integer, ?> confidence = table(robot).getColumns().stream()
                .filter(column -> column.getUserData() == SurveyColumn.CONFIDENCE)
                .findFirst()
                .orElseThrow();
        robot.interact(() -> table(robot).getSortOrder().setAll(List.of(confidence)));
        journey.await(() -> !journey.model.order().get().isNatural());
        List<Integer> expected = view().samples().boxed().toList();
        assertThat(expected)
                .hasSize(25)
                .isSortedAccordingTo((a, b) -> Double.compare(confidence(view().row(a)), confidence(view().row(b))));
        assertThat(journey.onFx(() -> List.copyOf(strip(robot).getItems()))).isEqualTo(expected);
        assertThat(journey.onFx(() -> List.copyOf(table(robot).getItems()))).isEqualTo(expected);
        robot.interact(() -> strip(robot).requestFocus());
        robot.push(KeyCode.HOME);
        journey.await(() -> journey.model.index().get() == expected.get(0));
        robot.push(KeyCode.RIGHT);
        journey.await(() -> journey.model.index().get() == expected.get(1));
        robot.interact(() -> table(robot).getSortOrder().clear());
        journey.await(() -> journey.model.order().get().isNatural());
    }

    private static double confidence(SurveyRow row) {
        return row.guess().orElseThrow().confidence().orElseThrow();
    }

    @Test
    void filtersLeaveSomeSamplesInTableAndFilmstrip(FxRobot robot) {
        int wrong = view().wrong();
        robot.clickOn("#survey-wrong");
        awaitShown(wrong);
        assertThat(words(robot, "#total")).isEqualTo(wrong + " of 25");
        robot.clickOn("#survey-all");
        awaitShown(25);
        robot.interact(() -> {
            ComboBox<?> classes = robot.lookup("#survey-class").queryComboBox();
            classes.getSelectionModel().select(1);
        });
        awaitShown(
                (int) view().samples().filter(i -> view().row(i).label() == 0).count());
        assertThat(strip(robot).getItems()).hasSize(view().shown());
        robot.clickOn("#survey-all");
        awaitShown(25);
        String name =
                view().subject().outputName(view().row(0).guess().orElseThrow().output());
        robot.interact(
                () -> robot.lookup("#survey-text").queryAs(TextField.class).setText(name));
        journey.await(() -> surveyor.view().get().orElseThrow().filter().text().equals(name));
        assertThat(view().shown()).isEqualTo((int) view().samples().count()).isPositive();
    }

    @Test
    void aFilmstripWithoutSamplesSaysWhyAndShowsAllAgain(FxRobot robot) {
        robot.interact(
                () -> robot.lookup("#survey-text").queryAs(TextField.class).setText("nothing is called so"));
        awaitShown(0);
        robot.push(KeyCode.CONTROL, KeyCode.T);
        robot.clickOn("#strip-all");
        awaitShown(25);
        assertThat(strip(robot).getItems()).hasSize(25);
    }

    @Test
    void aCellOfTheConfusionMatrixFiltersAndAgainDoesNot(FxRobot robot) {
        ConfusionMatrix matrix = view().confusion();
        int output = matrix.outputs().get(0);
        int row = 0;
        while (matrix.counts().get(row)[0] == 0) {
            row++;
        }
        String cell = "#confusion-" + matrix.labels().get(row) + "-" + output;
        robot.clickOn(cell);
        awaitShown(matrix.counts().get(row)[0]);
        assertThat(strip(robot).getItems()).hasSize(matrix.counts().get(row)[0]);
        assertThat(words(robot, "#survey-confusion-reading")).contains(" predicted as ");
        robot.clickOn(cell);
        awaitShown(25);
    }

    @Test
    void nAndPStepThroughWhatIsMisclassified(FxRobot robot) {
        List<Integer> wrong = view().samples()
                .filter(i -> view().row(i).verdict() == Correctness.WRONG)
                .boxed()
                .toList();
        robot.interact(() -> {
            journey.explorer.goTo(wrong.get(0));
            strip(robot).requestFocus();
        });
        robot.push(KeyCode.N);
        journey.await(() -> journey.model.index().get() == wrong.get(1));
        robot.push(KeyCode.N);
        journey.await(() -> journey.model.index().get() == wrong.get(2));
        robot.push(KeyCode.P);
        journey.await(() -> journey.model.index().get() == wrong.get(1));
    }

    @Test
    void theTableGoesToAFileAndTheCacheIsCleared(FxRobot robot) throws Exception {
        Path file = folder.resolve("table.csv");
        journey.picks.answer(file);
        robot.clickOn("#survey-save");
        journey.await(() -> Files.exists(file));
        assertThat(journey.picks.suggested()).endsWith("-samples.csv");
        assertThat(Files.readAllLines(file)).hasSize(26);
        robot.clickOn("#clear-cache");
        journey.await(() -> journey.model.notices().stream()
                .anyMatch(notice -> notice.sentence().startsWith("The cache was ")));
    }

    @Test
    void theConfusionMatrixIsReachedAndPickedByKeys(FxRobot robot) {
        ConfusionMatrix matrix = view().confusion();
        String first = Text.of(
                "#confusion-%d-%d", matrix.labels().get(0), matrix.outputs().get(0));
        robot.interact(() -> robot.lookup(first).query().requestFocus());
        int index = journey.model.index().get();
        String second;
        if (matrix.outputs().size() > 1) {
            robot.push(KeyCode.RIGHT);
            second = Text.of(
                    "#confusion-%d-%d", matrix.labels().get(0), matrix.outputs().get(1));
        } else {
            robot.push(KeyCode.DOWN);
            second = Text.of(
                    "#confusion-%d-%d", matrix.labels().get(1), matrix.outputs().get(0));
        }
        Node cell = robot.lookup(second).query();
        assertThat(cell.isFocused()).isTrue();
        assertThat(journey.model.index().get())
                .as("the arrow is the matrix's own")
                .isEqualTo(index);
        assertThat(cell.getAccessibleText())
                .contains(" predicted as ")
                .isEqualTo(words(robot, "#survey-confusion-reading"));
        robot.push(KeyCode.ENTER);
        assertThat(journey.onFx(() -> surveyor.filter().get().predicted())).isPresent();
        robot.push(KeyCode.ENTER);
        assertThat(journey.onFx(() -> surveyor.filter().get().predicted())).isEmpty();
    }

    @Test
    void theDrawerIsAsHighAsItWasDragged(FxRobot robot) {
        Region pane = robot.lookup("#survey-pane").query();
        robot.interact(() -> journey.model.window().surveyHeight().set(200));
        assertThat(pane.getPrefHeight()).isEqualTo(200);
        robot.interact(() -> journey.model.window().surveyHeight().set(0));
        assertThat(pane.getPrefHeight()).isGreaterThan(200);
    }
}
