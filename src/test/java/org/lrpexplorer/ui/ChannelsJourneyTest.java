package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.GridView;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.explore.channels.Channel;
import org.lrpexplorer.explore.channels.LayerChannels;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.lrp.Condition;
import org.testfx.api.FxRobot;

/** A layer taken apart into channels, some of which are propagated alone. */
class ChannelsJourneyTest extends JourneyTest {

    private LayerChannels awaitChannels() {
        journey.await(() -> journey.explorer.channels().channels().get().isPresent());
        return journey.onFx(() -> journey.explorer.channels().channels().get().orElseThrow());
    }

    private static List<Integer> listed(FxRobot robot) {
        return robot.lookup("#channel-grid").<GridView<?>>query().getItems().stream()
                .map(item -> ((Channel) item).index())
                .toList();
    }

    @Test
    void channelsAddUpToTheLayersRelevanceAndAreListedByTheirShare(FxRobot robot) {
        journey.open(network, images);
        robot.push(KeyCode.DOWN).push(KeyCode.C);
        LayerChannels layer = awaitChannels();

        Column column = journey.view().columns().get(1);
        assertThat(layer.node()).isEqualTo(column.node());
        double sum = layer.channels().stream()
                .mapToDouble(channel -> channel.fused().relevance().sum())
                .sum();
        assertThat(sum).isCloseTo(column.fused().sum(), withinPercentage(0.01));
        assertThat(listed(robot)).hasSameSizeAs(layer.channels());
        Channel first = layer.channels().get(listed(robot).get(0));
        assertThat(layer.channels())
                .allSatisfy(other -> assertThat(Math.max(layer.rawShare(other), layer.fusedShare(other)))
                        .isLessThanOrEqualTo(Math.max(layer.rawShare(first), layer.fusedShare(first))));

        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#comparison").query().isVisible()).isTrue();
        assertThat(journey.explorer.channels().channels().get()).isEmpty();
    }

    @Test
    void aChosenChannelFlowsOnAloneForThisImageAndTheNextUntilItIsDropped(FxRobot robot) {
        journey.open(network, images);
        ComparisonView whole = journey.view();
        robot.push(KeyCode.DOWN).push(KeyCode.C);
        LayerChannels layer = awaitChannels();
        int channel = listed(robot).get(0);
        robot.clickOn("#channel-" + channel).clickOn("#channels-restrict");
        journey.awaitPicture();

        ComparisonView restricted = journey.view();
        assertThat(restricted.request().condition().orElseThrow().channels()).containsExactly(channel);
        assertThat(restricted.columns().get(1).raw().sum())
                .isCloseTo(
                        layer.channels().get(channel).raw().relevance().sum(),
                        offset(1e-4 * Math.abs(whole.columns().get(1).raw().sum())));
        assertThat(restricted.columns().get(0).raw().heatmap())
                .isNotEqualTo(whole.columns().get(0).raw().heatmap());
        assertThat(robot.lookup("#condition-text").queryLabeled().getText())
                .isEqualTo("only channel " + channel + " of " + layer.label());

        robot.push(KeyCode.RIGHT);
        journey.awaitPicture();
        assertThat(journey.view().request().condition()).isPresent();

        robot.push(KeyCode.LEFT);
        robot.clickOn("#condition-drop");
        journey.awaitPicture();
        assertThat(journey.view().columns()).isEqualTo(whole.columns());
        assertThat(robot.lookup("#condition").query().isVisible()).isFalse();
    }

    @Test
    void aRectangleDrawnOnALargePictureFlowsOnAlone(FxRobot robot) {
        journey.open(network, images);
        robot.push(KeyCode.DOWN);
        Column column = journey.view().columns().get(1);
        robot.press(KeyCode.SHIFT).clickOn("#large-raw").release(KeyCode.SHIFT);
        journey.awaitPicture();

        Condition condition = journey.view().request().condition().orElseThrow();
        assertThat(condition.node()).isEqualTo(column.node());
        assertThat(condition.region().orElseThrow().width()).isEqualTo(1);
        Heatmap kept = journey.view().columns().get(1).raw().heatmap();
        Condition.Region at = condition.region().orElseThrow();
        assertThat(kept.sum()).isCloseTo(kept.value(at.x(), at.y()), offset(1e-6));
    }

    @Test
    void theChannelsFollowTheImage(FxRobot robot) {
        journey.open(network, images);
        robot.push(KeyCode.DOWN).push(KeyCode.C);
        LayerChannels before = awaitChannels();

        robot.push(KeyCode.RIGHT);
        journey.await(() -> journey.explorer
                .channels()
                .channels()
                .get()
                .filter(now -> !now.equals(before))
                .isPresent());

        assertThat(robot.lookup("#channels").query().isVisible()).isTrue();
        assertThat(awaitChannels().channels()).isNotEqualTo(before.channels());
    }
}
