package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.Conservation;
import org.lrpexplorer.compare.Prediction;
import org.lrpexplorer.compose.ShownFigure;
import org.lrpexplorer.lrp.Contrast;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.settings.ClassChoice;
import org.lrpexplorer.ui.settings.ContrastChoice;
import org.testfx.api.FxRobot;

/** Choosing what is explained: the fields show what is asked of every image, the picture what that comes to on one. */
class TargetJourneyTest extends JourneyTest {

    private void against(FxRobot robot, Contrast contrast) {
        ComboBox<ContrastChoice> chooser = chooser(robot);
        robot.interact(() -> chooser.setValue(chooser.getItems().stream()
                .filter(choice -> choice.contrast().equals(contrast))
                .findFirst()
                .orElseThrow()));
        journey.awaitPicture();
    }

    private static ComboBox<ContrastChoice> chooser(FxRobot robot) {
        return robot.lookup("#against-chooser").queryComboBox();
    }

    private static String shownClass(FxRobot robot) {
        ComboBox<ClassChoice> chooser = robot.lookup("#class-chooser").queryComboBox();
        return chooser.getValue().title();
    }

    private static String note(FxRobot robot) {
        return robot.lookup("#explained-classes").queryAs(Label.class).getText();
    }

    private void step(FxRobot robot) {
        robot.push(KeyCode.RIGHT);
        journey.awaitPicture();
    }

    @Test
    void aClassIsHeldAgainstAnotherUntilThatIsTakenBack(FxRobot robot) {
        journey.open(network, images);
        assertThat(chooser(robot).getValue().title()).isEqualTo("None");
        robot.push(KeyCode.DIGIT3);
        journey.awaitPicture();
        against(robot, Contrast.with(5));

        ComparisonView view = journey.view();
        assertThat(view.request().target()).isEqualTo(Target.contrast(3, 5));
        assertThat(view.subject()).isEqualTo("digit 3 against digit 5");
        assertThat(robot.lookup("#predictions .name").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("digit 3", "− digit 5");
        double gap = view.target().logit() - view.against().orElseThrow().logit();
        assertThat(List.copyOf(view.comparison().raw().totals().values()))
                .last()
                .satisfies(start -> assertThat(start.sum()).isCloseTo(gap, within(1e-4)));
        assertThat(ShownFigure.of(view, journey.model.display().snapshot()).fact("Class"))
                .startsWith("digit 3 against digit 5, logit ")
                .endsWith(" = " + Text.of("%.3f", gap).replace('-', '−'));

        robot.push(KeyCode.DIGIT4);
        journey.awaitPicture();
        assertThat(journey.view().request().target()).isEqualTo(Target.contrast(4, 5));

        robot.push(KeyCode.DIGIT0);
        journey.awaitPicture();
        assertThat(shownClass(robot)).isEqualTo("Predicted class");
        against(robot, Contrast.none());
        assertThat(shownClass(robot)).isEqualTo("Predicted class");
        assertThat(journey.view().request().target()).isEqualTo(Target.predicted());
    }

    @Test
    void thePredictedClassStaysEachImagesOwnWhenItIsContrasted(FxRobot robot) {
        journey.open(network, images);
        against(robot, Contrast.withLikeliest());
        for (int i = 0; i < 5; i++) {
            ComparisonView view = journey.view();
            List<Prediction> ranked = view.predictions();
            assertThat(view.resolved())
                    .isEqualTo(
                            Target.contrast(ranked.get(0).index(), ranked.get(1).index()));
            assertThat(shownClass(robot)).isEqualTo("Predicted class");
            assertThat(chooser(robot).getValue().title()).isEqualTo("Likeliest other class");
            assertThat(note(robot))
                    .isEqualTo("Here: " + ranked.get(0).name() + " against "
                            + ranked.get(1).name() + ".");
            step(robot);
        }
    }

    @Test
    void whereAClassWouldBeHeldAgainstItselfTheFieldsStayAndWhatIsComputedIsSaid(FxRobot robot) {
        journey.open(network, images);
        int predicted = journey.view().predicted().index();
        String runnerUp = journey.view().predictions().get(1).name();
        against(robot, Contrast.with(predicted));

        assertThat(shownClass(robot)).isEqualTo("Predicted class");
        assertThat(chooser(robot).getValue().contrast()).isEqualTo(Contrast.with(predicted));
        assertThat(journey.view().against().orElseThrow().name()).isEqualTo(runnerUp);
        assertThat(note(robot))
                .isEqualTo("No class is held against itself: here, digit " + predicted + " against " + runnerUp
                        + ", the likeliest other.");

        journey.onFx(() -> {
            journey.model.target().set(Target.ofClass((predicted + 1) % 10).against(Contrast.with(predicted)));
            return null;
        });
        journey.awaitPicture();
        assertThat(journey.view().against().orElseThrow().index()).isEqualTo(predicted);
        assertThat(robot.lookup("#explained-classes").queryLabeled().isVisible())
                .isFalse();
    }

    @Test
    void againstAllOthersRelevanceStartsWithZeroInSum(FxRobot robot) {
        journey.open(network, images);
        against(robot, Contrast.withOthers());

        ComparisonView view = journey.view();
        assertThat(ComparisonView.startOf(view.comparison().raw())).isCloseTo(0, within(1e-5));
        assertThat(view.subject()).isEqualTo(view.predicted().name() + " against all other classes");
        assertThat(ShownFigure.of(view, journey.model.display().snapshot()).fact("Start relevance"))
                .isEqualTo("the class's logit, and −1/9 of it at each other class");
        assertThat(view.columns()).allSatisfy(column -> assertThat(
                        ((Conservation.Compared) column.raw().conservation()).drift())
                .isLessThan(100));
    }

    @Test
    void aRowIsExplainedByAClickAndContrastedByOneWithCtrl(FxRobot robot) {
        journey.open(network, images);
        List<Prediction> ranked = journey.view().predictions();
        assertThat(GridPane.getColumnIndex(robot.lookup("#prediction-0").query()))
                .as("names stand left of numbers")
                .isLessThan(GridPane.getColumnIndex(
                        robot.lookup("#predictions .number").query()));
        robot.clickOn("#prediction-row-1");
        journey.awaitPicture();
        assertThat(journey.model.target().get())
                .isEqualTo(Target.ofClass(ranked.get(1).index()));

        robot.press(KeyCode.CONTROL).clickOn("#prediction-row-2").release(KeyCode.CONTROL);
        journey.awaitPicture();
        assertThat(journey.model.target().get())
                .isEqualTo(Target.contrast(ranked.get(1).index(), ranked.get(2).index()));

        robot.press(KeyCode.CONTROL).clickOn("#prediction-row-2").release(KeyCode.CONTROL);
        journey.awaitPicture();
        assertThat(journey.model.target().get())
                .isEqualTo(Target.ofClass(ranked.get(1).index()));
    }

    @Test
    void rowsAreUsedByTheKeyboardAndKeepItsFocus(FxRobot robot) {
        journey.open(network, images);
        List<Prediction> ranked = journey.view().predictions();
        robot.interact(() -> robot.lookup("#prediction-row-3").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        journey.awaitPicture();
        assertThat(journey.model.target().get())
                .isEqualTo(
                        Target.predicted().against(Contrast.with(ranked.get(3).index())));
        robot.push(KeyCode.ENTER);
        journey.awaitPicture();
        assertThat(journey.model.target().get().index()).hasValue(ranked.get(3).index());
        Node row = robot.lookup("#prediction-row-3").query();
        assertThat(row.isFocused()).isTrue();
        assertThat(row.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                .asString()
                .startsWith(ranked.get(3).name() + ", logit ")
                .contains(", explained");
        assertThat(row.queryAccessibleAttribute(AccessibleAttribute.HELP))
                .asString()
                .startsWith("Click or Enter: explain " + ranked.get(3).name());
    }

    @Test
    void aMispredictionIsMarkedAndATickMeansSuccess(FxRobot robot) {
        journey.open(network, images);
        boolean right = false;
        boolean wrong = false;
        for (int i = 0; i < TinyDataset.SIZE && !(right && wrong); i++) {
            ComparisonView view = journey.view();
            Prediction predicted = view.predicted();
            boolean isRight = predicted.index() == i % TinyNetwork.CLASSES;
            Labeled first = robot.lookup("#prediction-0").queryLabeled();
            assertThat(first.getGraphic() != null).isEqualTo(isRight);
            assertThat(robot.lookup("#verdict-wrong")
                            .match(Node::isVisible)
                            .tryQuery()
                            .isPresent())
                    .isEqualTo(!isRight);
            assertThat(robot.lookup("#verdict-true-class")
                            .match(Node::isVisible)
                            .tryQuery()
                            .isPresent())
                    .isEqualTo(!isRight);
            right |= isRight;
            wrong |= !isRight;
            if (!isRight) {
                assertThat(robot.lookup("#verdict-wrong")
                                .match(Node::isVisible)
                                .queryLabeled()
                                .getText())
                        .isEqualTo("✗ predicted");
                assertThat(robot.lookup("#verdict-true-class")
                                .match(Node::isVisible)
                                .queryLabeled()
                                .getText())
                        .isEqualTo("true class");
                assertThat(robot.lookup("#predictions .name").queryAllAs(Label.class))
                        .extracting(Label::getText)
                        .contains("digit " + i % TinyNetwork.CLASSES);
            }
            step(robot);
        }
        assertThat(wrong && right).isTrue();
    }

    @Test
    void contrastsAreFoundByTyping(FxRobot robot) {
        journey.open(network, images);
        robot.push(KeyCode.CONTROL, KeyCode.K).write("against all").push(KeyCode.ENTER);
        journey.awaitPicture();
        assertThat(journey.model.target().get()).isEqualTo(new Target(OptionalInt.empty(), Contrast.withOthers()));
    }
}
