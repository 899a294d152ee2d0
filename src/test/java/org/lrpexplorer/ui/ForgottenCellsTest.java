package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Lists and grids make new cells for what they show; those before are not kept by what they follow. */
class ForgottenCellsTest extends JourneyTest {

    private static final int ROUNDS = 8;

    private final List<WeakReference<Node>> cells = new ArrayList<>();

    @Test
    void cellsOfChannelsAreForgottenWithTheLayer(FxRobot robot) throws InterruptedException {
        journey.open(network, images);
        for (int round = 0; round < ROUNDS; round++) {
            String before = journey.model.layer().get();
            robot.push(KeyCode.C);
            journey.await(() -> journey.explorer.channels().channels().get().isPresent());
            WaitForAsyncUtils.waitForFxEvents();
            robot.lookup(".channel-cell").queryAll().forEach(cell -> cells.add(new WeakReference<>(cell)));
            robot.push(KeyCode.ESCAPE);
            robot.push(round % 2 == 0 ? KeyCode.DOWN : KeyCode.UP);
            journey.await(() -> !journey.model.layer().get().equals(before));
        }
        assertThat(cells).isNotEmpty();

        int now = robot.lookup(".channel-cell").queryAll().size();
        long end = System.nanoTime() + 30_000_000_000L;
        while (alive() > now + 4 && System.nanoTime() < end) {
            System.gc();
            Thread.sleep(50);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(alive()).isLessThanOrEqualTo(now + 4L);
    }

    private long alive() {
        return cells.stream()
                .map(WeakReference::get)
                .distinct()
                .filter(cell -> cell != null)
                .count();
    }
}
