package org.lrpexplorer.explore.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.explore.HandThreads;

class IdleWatchTest {

    private final HandThreads hands = new HandThreads();
    private int busy;
    private int idle;
    private final IdleWatch watch = new IdleWatch(hands.threads(), () -> busy++);
    private final Threads threads = watch.watched();

    private void pass(long millis) {
        hands.pass(Duration.ofMillis(millis));
        hands.ui.drain();
    }

    private void begin() {
        watch.whenIdle(() -> idle++);
        watch.stir();
    }

    @Test
    void itIsIdleOnceAMomentHasPassedInWhichNothingBegan() {
        begin();
        pass(79);
        assertThat(idle).isZero();

        pass(1);
        assertThat(idle).isOne();
        pass(1000);
        assertThat(idle).isOne();
    }

    @Test
    void whateverBeginsIsHeardOfAtOnceAndTheMomentBeginsAnew() {
        begin();
        pass(50);
        threads.io().execute(() -> {});
        assertThat(busy).isEqualTo(2);
        hands.settle();
        pass(50);
        assertThat(idle).isZero();

        pass(80);
        assertThat(idle).isOne();
    }

    @Test
    void itIsIdleOnceWhereSomethingEndsAndItsResultStirs() {
        watch.whenIdle(() -> idle++);
        threads.compute().execute(() -> threads.ui().execute(watch::stir));
        hands.settle();
        pass(80);
        assertThat(idle).isOne();
    }

    @Test
    void noWaitBeginsWhileSomethingIsUnderWay() {
        watch.whenIdle(() -> idle++);
        threads.compute().execute(() -> {});
        watch.stir();
        assertThat(hands.delayed()).isZero();
        hands.settle();
        assertThat(hands.delayed()).isOne();
        pass(80);
        assertThat(idle).isOne();
    }

    @Test
    void itIsNotIdleWhileSomethingWaitsOrFails() {
        begin();
        threads.exports().execute(() -> {
            throw new IllegalStateException("fails");
        });
        pass(500);
        assertThat(idle).isZero();

        try {
            hands.exports.step();
        } catch (IllegalStateException e) {
            hands.ui.drain();
        }
        pass(80);
        assertThat(idle).isOne();
    }
}
