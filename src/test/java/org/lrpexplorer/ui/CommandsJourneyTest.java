package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.ui.command.Command;
import org.testfx.api.FxRobot;

/** Commands by button, key and name. */
class CommandsJourneyTest extends JourneyTest {

    @Override
    Journey journey(Stage stage) {
        return new Journey(stage, tinyExample());
    }

    private static List<String> listed(FxRobot robot) {
        ListView<Command> list = robot.lookup("#command-list").queryListView();
        return list.getItems().stream().map(Command::title).toList();
    }

    @Test
    void aCommandIsFoundByTypingAndRunByEnter(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K).write("example tiny").push(KeyCode.ENTER);
        journey.awaitPicture();
        assertThat(robot.lookup("#command-palette").tryQuery()).isEmpty();

        robot.push(KeyCode.CONTROL, KeyCode.K).write("alpha2beta1flat").push(KeyCode.ENTER);
        journey.awaitPicture();
        assertThat(journey.model.composite().get()).isEqualTo(Composites.epsilonAlpha2Beta1Flat());

        robot.push(KeyCode.CONTROL, KeyCode.K).write("explain class 2").push(KeyCode.ENTER);
        journey.awaitPicture();
        assertThat(journey.model.target().get()).isEqualTo(Target.ofClass(2));
    }

    @Test
    void arrowsChooseAmongWhatIsFoundAndEscClosesTheList(FxRobot robot) {
        robot.clickOn("#palette").write("open dataset");
        assertThat(listed(robot)).containsExactly("Open dataset file…", "Open dataset folder…");
        journey.picks.answer(images);
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        journey.await(() -> journey.model.dataset().get() != null);

        robot.push(KeyCode.CONTROL, KeyCode.K).write("no such thing");
        assertThat(listed(robot)).isEmpty();
        robot.push(KeyCode.ENTER).push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#command-palette").tryQuery()).isEmpty();
    }

    @Test
    void whatIsNotPossibleYetIsDisabledEverywhere(FxRobot robot) {
        assertThat(robot.lookup("#export").queryButton().isDisabled()).isTrue();
        journey.picks.answer(folder.resolve("figure.png"));
        robot.push(KeyCode.CONTROL, KeyCode.E);
        assertThat(journey.model.notices()).isEmpty();

        robot.push(KeyCode.CONTROL, KeyCode.K).write("compose a figure").push(KeyCode.ENTER);
        assertThat(listed(robot)).contains("Figure…");
        assertThat(robot.lookup("#figure-composer").tryQuery()).isEmpty();
        assertThat(robot.lookup("#command-palette").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);

        journey.open(network, images);
        assertThat(robot.lookup("#export").queryButton().isDisabled()).isFalse();
    }

    @Test
    void onlyClassesOfTheNetworkAreListed(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K).write("explain class ");
        assertThat(listed(robot)).noneMatch(title -> title.startsWith("Explain class "));
        robot.push(KeyCode.ESCAPE);

        journey.open(TinyNetwork.write(folder, "three", 3), images);
        robot.push(KeyCode.CONTROL, KeyCode.K).write("explain class ");
        assertThat(listed(robot))
                .filteredOn(title -> title.startsWith("Explain class "))
                .containsExactly("Explain class 1", "Explain class 2");
        robot.push(KeyCode.ESCAPE).push(KeyCode.DIGIT3);
        assertThat(journey.model.target().get()).isEqualTo(Target.predicted());
        robot.push(KeyCode.DIGIT2);
        assertThat(journey.model.target().get()).isEqualTo(Target.ofClass(2));
    }

    @Test
    void everyEntryHasAnIdOfItsOwn(FxRobot robot) {
        journey.open(network, images);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        ListView<Command> list = robot.lookup("#command-list").queryListView();
        assertThat(list.getItems().stream().map(Command::id))
                .doesNotHaveDuplicates()
                .contains("choose-class-9");
        assertThat(list.getItems().stream().map(Command::id)).allMatch(id -> id.matches("[a-z0-9-]+"));
    }

    @Test
    void keysOfMenusDoNotReachBehindASheet(FxRobot robot) {
        journey.picks.answer(network);
        robot.push(KeyCode.F1);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        assertThat(journey.onFx(() -> journey.model.network().get())).isNull();
    }
}
