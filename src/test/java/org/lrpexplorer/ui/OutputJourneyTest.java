package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.modelio.onnx.OnnxFileBuilder;
import org.lrpexplorer.open.Bundled;
import org.testfx.api.FxRobot;

/** A person chooses between the outputs of a file. */
class OutputJourneyTest extends JourneyTest {

    private static Path several;

    @TempDir
    private Path config;

    @BeforeAll
    static void writeFiles() {
        several = new OnnxFileBuilder(13, -1, 1, TinyNetwork.SIDE, TinyNetwork.SIDE)
                .weights("w", 784, 10)
                .weights("v", 784, 4)
                .node("Relu", List.of("x"), "maps")
                .node("Flatten", List.of("maps"), "flat")
                .node("MatMul", List.of("flat", "w"), "digit")
                .node("MatMul", List.of("flat", "v"), "style")
                .output("digit")
                .output("style")
                .node("Unique", List.of("maps"), "odd")
                .output("odd")
                .save(folder);
    }

    @Override
    Journey journey(Stage stage) {
        return new Journey(stage, new Bundled(List.of(), List.of()), Optional.of(config.resolve("session.json")));
    }

    @Test
    void theChooserIsThereForSeveralOutputsAndKeepsTheSample(FxRobot robot) {
        journey.open(network, images);
        assertThat(robot.lookup("#output-field").match(Node::isVisible).tryQuery())
                .isEmpty();

        journey.open(several, images);
        journey.await(() -> journey.model.network().get().loaded().outputs().several());
        journey.awaitPicture();
        assertThat(robot.lookup("#output-field").query().isVisible()).isTrue();
        // The last is what "odd" is made from by an operator that has no layer.
        assertThat(chooser(robot).getItems()).containsExactly("digit", "style", "odd", "maps");
        assertThat(chooser(robot).getValue()).isEqualTo("digit");

        journey.onFx(() -> {
            journey.explorer.goTo(3);
            return null;
        });
        robot.interact(() -> chooser(robot).setValue("style"));
        journey.await(() -> journey.model.network().get().raw().outputSize() == 4);
        journey.awaitPicture();

        assertThat(chooser(robot).getValue()).isEqualTo("style");
        assertThat(chooser(robot).getSelectionModel().getSelectedIndex()).isEqualTo(1);
        assertThat(journey.view().index()).isEqualTo(3);
    }

    @Test
    void anOutputThatCannotBeExplainedIsAnsweredByASentenceAndChangesNothing(FxRobot robot) {
        journey.open(several, images);
        robot.interact(() -> chooser(robot).setValue("odd"));
        journey.await(() -> journey.model.notices().stream()
                .map(Notice::sentence)
                .anyMatch(sentence -> sentence.contains("its output 'odd' cannot be explained")));

        assertThat(chooser(robot).getValue()).isEqualTo("digit");
        assertThat(journey.model.network().get().raw().outputSize()).isEqualTo(10);
    }

    @Test
    void theOutputThatWasChosenIsBackInTheNextSession(FxRobot robot) {
        journey.open(several, images);
        robot.interact(() -> chooser(robot).setValue("style"));
        journey.await(() -> journey.model.network().get().raw().outputSize() == 4);
        journey.onFx(() -> {
            journey.model.target().set(Target.ofClass(2));
            return null;
        });
        journey.awaitPicture();
        journey.leave();

        journey.close();
        journey = journey.onFx(() -> journey(new Stage()));
        List<String> read = new ArrayList<>();
        journey.onFx(() -> {
            journey.model.network().addListener((property, before, now) -> read.add(now.output()));
            return null;
        });
        journey.begin();
        journey.await(() -> journey.model.network().get() != null
                && journey.model.network().get().raw().outputSize() == 4
                && journey.model.target().get().equals(Target.ofClass(2)));
        journey.awaitPicture();
        assertThat(journey.view().target().index()).isEqualTo(2);
        assertThat(chooser(robot).getValue()).isEqualTo("style");
        assertThat(read).containsExactly("style");
    }

    @Test
    void anOutputThatTheFileNoLongerHasIsReplacedByTheUsualOne() {
        journey.open(several, images);
        journey.onFx(() -> {
            journey.explorer.openNetwork(several, "gone");
            return null;
        });
        journey.await(() -> journey.model.opening().get().isEmpty());
        journey.awaitPicture();

        assertThat(journey.model.network().get().output()).isEqualTo("digit");
    }

    private static ComboBox<String> chooser(FxRobot robot) {
        return robot.lookup("#output-chooser").queryComboBox();
    }
}
