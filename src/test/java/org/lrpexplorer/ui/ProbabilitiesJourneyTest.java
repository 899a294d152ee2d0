package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.compare.Prediction;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.modelio.onnx.OnnxFileBuilder;
import org.lrpexplorer.network.OutputMeaning;
import org.lrpexplorer.text.NumberText;
import org.testfx.api.FxRobot;

/** A person sees what the outputs of a network mean, and corrects it in the card. */
class ProbabilitiesJourneyTest extends JourneyTest {

    private static Path sigmoid;

    @BeforeAll
    static void writeFiles() {
        sigmoid = new OnnxFileBuilder(13, -1, 1, TinyNetwork.SIDE, TinyNetwork.SIDE)
                .weights("w", 784, 1)
                .node("Flatten", List.of("x"), "flat")
                .node("MatMul", List.of("flat", "w"), "logit")
                .node("Sigmoid", List.of("logit"), "p")
                .output("p")
                .save(folder);
    }

    @Test
    void oneLogitIsReadThroughItsSigmoidAndMayBearTheNamesOfTwoClasses(FxRobot robot) {
        journey.open(sigmoid, images);
        Prediction only = journey.view().target();
        double p = 1 / (1 + Math.exp(-only.logit()));
        assertThat(numbers(robot)).containsExactly(NumberText.of(only.logit()), NumberText.percent(p));
        assertThat(robot.lookup("#predictions #probability-head").queryLabeled().getText())
                .isEqualTo("sigmoid");

        assertThat(robot.lookup("#against-chooser").queryComboBox().isDisabled())
                .as("there is nothing to contrast a single output with")
                .isTrue();
        assertThat(robot.lookup(".verdict").match(Node::isVisible).tryQuery()).isEmpty();

        robot.clickOn("#edit-card");
        robot.interact(
                () -> robot.lookup("#card-classes").queryAs(TextArea.class).setText("ok\ndefect"));
        robot.clickOn("#card-apply");
        journey.await(() -> journey.model.network().get().loaded().otherClass().isPresent());
        journey.awaitPicture();

        assertThat(numbers(robot)).contains(NumberText.percent(p), NumberText.percent(1 - p));
        assertThat(journey.view().target().name()).isEqualTo("defect");
        assertThat(journey.model.notices()).extracting(Notice::sentence).anySatisfy(sentence -> assertThat(sentence)
                .contains("what speaks for ok has negative relevance"));
    }

    @Test
    void aCardThatSaysThereAreNoneTakesTheProbabilitiesAway(FxRobot robot) {
        journey.open(sigmoid, images);

        robot.clickOn("#edit-card");
        robot.interact(() -> choice(robot).setValue("none"));
        robot.clickOn("#card-apply");
        journey.await(() -> journey.model.network().get().loaded().meaning() == OutputMeaning.NONE);
        journey.awaitPicture();

        assertThat(numbers(robot)).hasSize(1);
        assertThat(robot.lookup("#predictions #probability-head")
                        .match(Node::isVisible)
                        .tryQuery())
                .isEmpty();
    }

    private static List<String> numbers(FxRobot robot) {
        return robot.lookup("#predictions .number").match(Node::isVisible).queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static ChoiceBox<String> choice(FxRobot robot) {
        return robot.lookup("#card-probabilities").queryAs(ChoiceBox.class);
    }
}
