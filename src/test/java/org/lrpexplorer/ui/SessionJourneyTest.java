package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.compare.display.Rows;
import org.lrpexplorer.explore.display.Theme;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.remember.Memory;
import org.lrpexplorer.explore.remember.Remembered;
import org.lrpexplorer.lrp.Condition;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.tensor.Shape;
import org.testfx.api.FxRobot;

/** What one session leaves to the next, undo, and reset. */
class SessionJourneyTest extends JourneyTest {

    private static final String GONE = "gone.onnx";

    private Memory memory;
    private Path file;
    private Stage window;

    @Override
    Journey journey(Stage stage) throws IOException {
        window = stage;
        file = Files.createTempDirectory(folder, "config").resolve("session.json");
        memory = new Memory(Optional.of(file));
        memory.write(new Remembered(
                Optional.of(new Remembered.Placement(40, 30, 1100, 700, false)),
                List.of(network, folder.resolve(GONE)),
                List.of(),
                Optional.of(network.toAbsolutePath()),
                Optional.of(images.toAbsolutePath()),
                Map.of(
                        "theme", "DARK",
                        "rows", "FUSED",
                        "index", "1",
                        "target", "1",
                        "composite", Composites.gradient().name(),
                        "flipping", "true",
                        "flippingSteps", "25",
                        "surveyHeight", "210",
                        "clusters.count", "4",
                        "future", "unknown"),
                Set.of()));
        return new Journey(stage, new Bundled(List.of(), List.of()), Optional.of(file));
    }

    @Test
    void theLastSessionIsBackAndTheNextOneIsLeftWord() {
        journey.begin();
        journey.await(() -> journey.model.outcome().get().isCurrent()
                && journey.model.index().get() == 1
                && journey.model.target().get().equals(Target.ofClass(1)));
        assertThat(journey.model.composite().get()).isEqualTo(Composites.gradient());
        assertThat(journey.model.display().rows().get()).isEqualTo(Rows.FUSED);
        assertThat(journey.model.window().theme().get()).isEqualTo(Theme.DARK);
        assertThat(window.getWidth()).isEqualTo(1100);
        assertThat(window.getScene().lookup("#duel").isVisible()).isTrue();
        assertThat(journey.explorer.duels().settings().steps().get()).isEqualTo(25);
        assertThat(journey.model.window().surveyHeight().get()).isEqualTo(210);
        assertThat(journey.explorer.clusterFinder().form().clusters().get()).isEqualTo("4");

        journey.onFx(() -> {
            journey.model.display().rows().set(Rows.RAW);
            return null;
        });
        journey.leave();
        Remembered left = memory.read();
        assertThat(left.settings())
                .containsEntry("rows", "RAW")
                .containsEntry("target", "1")
                .containsEntry("flipping", "true");
        assertThat(left.network().orElseThrow()).hasFileName("tiny.onnx");
        assertThat(left.window().orElseThrow().width()).isEqualTo(1100);
    }

    @Test
    void recentFilesAreInTheMenuAndAMissingOneSaysSo(FxRobot robot) {
        Menu recent = (Menu) robot.lookup("#open").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> "recent".equals(item.getId()))
                .findFirst()
                .orElseThrow();
        assertThat(recent.getItems().get(0).getText()).startsWith("tiny.onnx");
        robot.clickOn("#open");
        journey.await(() -> recent.getItems().get(1).isDisable());
        assertThat(recent.getItems().get(1).getText()).contains(GONE).contains("no longer there");
        assertThat(recent.getItems().get(0).isDisable()).isFalse();
        robot.type(KeyCode.ESCAPE);

        journey.onFx(() -> {
            recent.getItems().get(0).fire();
            return null;
        });
        journey.await(() -> journey.model.network().get() != null);
        journey.onFx(() -> {
            recent.getItems().get(recent.getItems().size() - 1).fire();
            return null;
        });
        journey.await(recent::isDisable);
    }

    @Test
    void whatWasRestrictedAndTakenApartIsBackWhereTheNetworkStillHasTheLayer(FxRobot robot) {
        journey.begin();
        journey.await(() -> journey.model.outcome().get().isCurrent()
                && journey.model.index().get() == 1);
        Condition condition = Condition.ofChannels("conv2", Shape.of(4, 14, 14), List.of(2));
        journey.onFx(() -> {
            journey.model.condition().set(Optional.of(condition));
            return null;
        });
        robot.push(KeyCode.DOWN).push(KeyCode.C);
        journey.await(() -> journey.explorer.channels().channels().get().isPresent());
        journey.leave();
        assertThat(memory.read().settings()).containsEntry("channels", "at conv2");

        beginAfter(network.toAbsolutePath(), images.toAbsolutePath());
        journey.await(() -> journey.explorer.channels().channels().get().isPresent());
        assertThat(journey.model.condition().get()).contains(condition);
        assertThat(journey.explorer.channels().channels().get().orElseThrow().node())
                .isEqualTo("conv2");

        Path deep = DeepNetwork.write(folder, 2, 2);
        beginAfter(deep.toAbsolutePath(), images.toAbsolutePath());
        journey.awaitPicture();
        assertThat(journey.model.condition().get()).isEmpty();
        assertThat(journey.explorer.channels().channels().get()).isEmpty();
    }

    /** Begins anew after a session that ended with these files open. */
    private void beginAfter(Path formerNetwork, Path formerDataset) {
        journey.close();
        memory.write(memory.read().withSession(Optional.of(formerNetwork), Optional.of(formerDataset)));
        journey = journey.onFx(() -> new Journey(new Stage(), tinyExample(), Optional.of(file)));
        journey.begin();
        journey.await(() -> journey.model.network().get() != null);
    }

    @Test
    void aDatasetThatIsGoneIsNamedAndTheNetworkOpensAllTheSame() {
        beginAfter(network.toAbsolutePath(), folder.resolve("gone images"));

        assertThat(journey.model.notices())
                .extracting(Notice::sentence)
                .containsOnlyOnce("Of the last session, the dataset " + folder.resolve("gone images")
                        + " is no longer there; open another one.");
        assertThat(journey.model.dataset().get()).isNull();
    }

    @Test
    void aSessionThatIsGoneIsNamedInOneSentenceAndTheExampleIsShown() {
        beginAfter(folder.resolve(GONE), folder.resolve("gone images"));

        assertThat(journey.model.notices())
                .extracting(Notice::sentence)
                .filteredOn(sentence -> sentence.contains("last session"))
                .containsExactly("Of the last session, the network " + folder.resolve(GONE) + " and the dataset "
                        + folder.resolve("gone images") + " are no longer there; the first example is shown.");
    }

    @Test
    void whatIsChangedIsUndoneAndDoneAgainByKeysButNoOpening(FxRobot robot) {
        journey.begin();
        journey.await(() -> journey.model.outcome().get().isCurrent()
                && journey.model.index().get() == 1);
        shortcut(robot, KeyCode.Z);
        assertThat(journey.model.network().get()).isNotNull();
        assertThat(journey.model.index().get()).isEqualTo(1);

        robot.type(KeyCode.RIGHT);
        journey.await(() -> journey.model.index().get() == 2);
        robot.type(KeyCode.DIGIT0);
        journey.await(() -> journey.model.target().get().equals(Target.predicted()));
        shortcut(robot, KeyCode.Z);
        journey.await(() -> journey.model.target().get().equals(Target.ofClass(1)));
        shortcut(robot, KeyCode.Z);
        journey.await(() -> journey.model.index().get() == 1);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHIFT, KeyCode.CONTROL);
        journey.await(() -> journey.model.index().get() == 2);
    }

    @Test
    void resettingGoesBackToTheFirstStart(FxRobot robot) {
        journey.begin();
        journey.awaitPicture();
        shortcut(robot, KeyCode.K);
        journey.await(() -> robot.lookup("#command-search").tryQuery().isPresent());
        robot.write("reset all").type(KeyCode.ENTER);
        journey.await(() -> journey.model.window().theme().get() == Theme.SYSTEM);
        assertThat(journey.model.display().rows().get()).isEqualTo(Rows.BOTH);
        assertThat(journey.model.target().get()).isEqualTo(Target.predicted());
        assertThat(journey.model.composite().get())
                .isEqualTo(Composites.suitedTo(journey.model.network().get().raw()));
    }

    private static void shortcut(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL, key).release(key, KeyCode.CONTROL);
    }

    @Test
    void filesThatTheProgramIsStartedWithAreShownAsTheySayInsteadOfTheLastSession() {
        journey.begin(network, images);
        journey.await(() -> journey.model.outcome().get().isCurrent());
        assertThat(journey.model.index().get()).isZero();
        assertThat(journey.model.target().get()).isEqualTo(Target.predicted());
    }

    @Test
    void theSecondNetworkIsBackBesideTheFirst() {
        journey.begin();
        journey.await(() -> journey.model.outcome().get().isCurrent());
        Path other = TinyNetwork.write(folder, "other", false);
        journey.onFx(() -> {
            journey.explorer.second().open(other);
            return null;
        });
        journey.await(() -> journey.explorer.second().network().get().isPresent());
        journey.leave();

        beginAfter(network.toAbsolutePath(), images.toAbsolutePath());
        journey.await(() -> journey.explorer.second().network().get().isPresent());
        assertThat(journey.onFx(() ->
                        journey.explorer.second().network().get().orElseThrow().name()))
                .isEqualTo("other");
    }
}
