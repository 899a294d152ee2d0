package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.cluster.ClusterMember;
import org.lrpexplorer.explore.ClusterFinder;
import org.lrpexplorer.explore.evaluate.RuleSearchRun;
import org.testfx.api.FxRobot;

/** A person looks for the strategies of a network. */
class ClustersJourneyTest extends JourneyTest {

    private ClusterFinder finder;

    @BeforeEach
    void openTheView(FxRobot robot) {
        finder = journey.explorer.clusterFinder();
        journey.open(Path.of("assets/networks/marked-digits-conv-bn.onnx"), Path.of("datasets/marked-digits"));
        robot.push(KeyCode.CONTROL, KeyCode.R);
        robot.clickOn("#evaluate-mode-clusters");
        robot.interact(() -> finder.form().classIndex().set(Optional.of(3)));
        type(robot, "#clusters-images", "24");
        type(robot, "#clusters-count", "2");
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(field).queryAs(TextField.class).setText(text));
    }

    private static String words(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private void awaitStage(RuleSearchRun.Stage stage) {
        journey.await(
                () -> finder.seen().get().filter(seen -> seen.stage() == stage).isPresent());
    }

    @Test
    void clustersAreFoundLookedAtAndWritten(FxRobot robot) {
        robot.clickOn("#clusters-start");
        awaitStage(RuleSearchRun.Stage.DONE);
        assertThat(words(robot, "#clusters-progress")).isEqualTo("24 samples, done");
        assertThat(robot.lookup(".cluster-card").queryAll()).hasSize(4);

        ClusterMember member = journey.onFx(() -> finder.result()
                .orElseThrow()
                .methods()
                .get(0)
                .clusters()
                .get(0)
                .members()
                .get(1));
        robot.interact(() -> robot.lookup("#cluster-raw-1")
                .queryAs(ListView.class)
                .getSelectionModel()
                .select(1));
        journey.await(() -> journey.model.index().get() == member.image().index());

        Path table = folder.resolve("clusters.csv");
        journey.picks.answer(table);
        robot.clickOn("#clusters-table");
        journey.await(() -> Files.exists(table));
        Path figure = folder.resolve("clusters.png");
        journey.picks.answer(figure);
        robot.clickOn("#clusters-figure");
        journey.await(() -> Files.exists(figure));
    }

    @Test
    void whatCannotBeClusteredIsSaid(FxRobot robot) {
        type(robot, "#clusters-images", "1");
        assertThat(words(robot, "#clusters-problem")).contains("2 to 1,000 images");
        assertThat(robot.lookup("#clusters-start").queryButton().isDisabled()).isTrue();
        type(robot, "#clusters-images", "24");
        type(robot, "#clusters-count", "many");
        assertThat(words(robot, "#clusters-problem")).contains("not a number of clusters");
    }

    @Test
    void itIsPausedAndStopped(FxRobot robot) {
        robot.interact(() -> {
            robot.lookup("#clusters-start").queryButton().fire();
            robot.lookup("#clusters-pause").queryButton().fire();
        });
        awaitStage(RuleSearchRun.Stage.PAUSED);
        robot.clickOn("#clusters-cancel");
        awaitStage(RuleSearchRun.Stage.STOPPED);
        assertThat(robot.lookup("#clusters-table").queryButton().isDisabled()).isTrue();
    }
}
