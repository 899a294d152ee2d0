package org.lrpexplorer.explore.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.explore.HandThreads;

class ProgressTest {

    private final HandThreads hands = new HandThreads();
    private final List<Double> shown = new ArrayList<>();
    private final Progress progress = new Progress(hands.ui, shown::add);

    @Test
    void nothingIsShownBeforeItIsRevealed() {
        progress.progressed(1, 4, "a");
        hands.settle();

        assertThat(shown).isEmpty();
        progress.reveal();
        assertThat(shown).containsExactly(0.25);
    }

    @Test
    void manyReportsBecomeOneUpdateWithTheNewestValue() {
        progress.reveal();
        for (int done = 1; done <= 1000; done++) {
            progress.progressed(done, 1000, "layer");
        }

        assertThat(hands.ui.waiting()).isOne();
        hands.settle();
        assertThat(shown).containsExactly(0.0, 1.0);
        progress.progressed(500, 1000, "layer");
        hands.settle();
        assertThat(shown).containsExactly(0.0, 1.0, 0.5);
    }

    @Test
    void nothingIsShownAfterTheEnd() {
        progress.reveal();
        progress.progressed(1, 2, "late");
        progress.end();
        hands.settle();

        assertThat(shown).containsExactly(0.0);
    }
}
