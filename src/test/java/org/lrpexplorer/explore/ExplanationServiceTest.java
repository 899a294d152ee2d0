package org.lrpexplorer.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.lrp.RunControl;

class ExplanationServiceTest {

    private final HandThreads hands = new HandThreads();
    private final Listener heard = new Listener();
    private final ExplanationCache cache = new ExplanationCache(1 << 20);
    private final ExplanationService service = new ExplanationService(hands.threads(), cache, heard);

    /** Writes down what it hears. */
    private static final class Listener implements ExplanationService.Audience {
        final List<Integer> ready = new ArrayList<>();
        final List<Double> progress = new ArrayList<>();
        final List<Throwable> failures = new ArrayList<>();
        int wanted = -1;
        boolean stale;

        @Override
        public void started() {
            progress.clear();
        }

        @Override
        public void progressed(double fraction) {
            progress.add(fraction);
        }

        @Override
        public void ready(ComparisonView view) {
            ready.add(view.index());
            stale |= view.index() != wanted;
        }

        @Override
        public void failed(Throwable reason) {
            failures.add(reason);
            stale |= !reason.getMessage().equals(String.valueOf(wanted));
        }
    }

    private void ask(int index) {
        heard.wanted = index;
        service.request(Examples.request(index), control -> steps(index, control));
    }

    /** Looks at its token in between, as propagation does; every seventh sample fails. */
    private static ComparisonView steps(int index, RunControl control) {
        for (int step = 1; step <= 4; step++) {
            control.token().throwIfCancelled();
            control.listener().progressed(step, 4, "step");
        }
        if (index % 7 == 3) {
            throw new IllegalStateException(String.valueOf(index));
        }
        return Examples.view(index);
    }

    @Test
    void aStaleResultIsNeverPublishedInAnyInterleaving() {
        int published = 0;
        for (int seed = 0; seed < 4000; seed++) {
            Random random = new Random(seed);
            for (int move = 0; move < 50; move++) {
                switch (random.nextInt(8)) {
                    case 0 -> ask(random.nextInt(12));
                    case 1, 2, 3 -> hands.compute.step();
                    case 4, 5, 6 -> hands.ui.step();
                    default -> hands.pass(Duration.ofMillis(random.nextInt(300)));
                }
                if (random.nextInt(40) == 0) {
                    service.withdraw();
                    heard.wanted = -1;
                }
                if (random.nextInt(25) == 0) {
                    cache.clear();
                }
            }
            assertThat(heard.stale).as("seed %d", seed).isFalse();
            published += heard.ready.size() + heard.failures.size();
            heard.ready.clear();
            heard.failures.clear();
        }
        assertThat(published).isGreaterThan(10_000);
    }

    @Test
    void theNewestRequestIsAnsweredOnceEverythingHasRun() {
        for (int index = 0; index < 3; index++) {
            ask(index);
            hands.compute.step();
        }
        hands.settle();

        assertThat(heard.ready).containsExactly(2);
    }

    @Test
    void aResultThatIsReadyButNotYetDeliveredIsDroppedWhenSomethingNewIsWanted() {
        ask(1);
        hands.compute.step();
        ask(2);
        hands.ui.step();

        assertThat(heard.ready).isEmpty();
        hands.settle();
        assertThat(heard.ready).containsExactly(2);
    }

    @Test
    void aDroppedResultIsStillKeptForLater() {
        ask(1);
        hands.compute.step();
        ask(2);
        hands.settle();
        ask(1);

        assertThat(heard.ready).containsExactly(2, 1);
        assertThat(hands.compute.waiting()).isZero();
    }

    @Test
    void whatIsAlreadyBeingComputedIsNotStartedAgain() {
        ask(1);
        ask(1);

        assertThat(hands.compute.waiting()).isOne();
    }

    @Test
    void aCancelledComputationStopsBetweenLayers() {
        List<String> done = new ArrayList<>();
        service.request(Examples.request(0), control -> {
            done.add("first layer");
            service.withdraw();
            control.token().throwIfCancelled();
            done.add("second layer");
            return Examples.view(0);
        });
        hands.settle();

        assertThat(done).containsExactly("first layer");
        assertThat(heard.ready).isEmpty();
        assertThat(heard.failures).isEmpty();
    }

    @Test
    void nothingIsShownOfAComputationThatEndsWithin200Milliseconds() {
        ask(1);
        hands.pass(Duration.ofMillis(199));
        hands.settle();
        hands.pass(Duration.ofSeconds(1));
        hands.settle();

        assertThat(heard.ready).containsExactly(1);
        assertThat(heard.progress).isEmpty();
    }

    @Test
    void progressIsShownFrom200MillisecondsOn() {
        ask(1);
        hands.pass(Duration.ofMillis(200));
        hands.ui.step();
        assertThat(heard.progress).containsExactly(0.0);

        hands.compute.step();
        hands.settle();
        assertThat(heard.ready).containsExactly(1);
    }
}
