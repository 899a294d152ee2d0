package org.lrpexplorer.explore.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.explore.Examples;
import org.lrpexplorer.explore.HandThreads;
import org.lrpexplorer.lrp.RunControl;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Telling;

class ExplanationServiceTest {

    /** Held, since a level that is set is forgotten with the logger. */
    private final Logger log = Logger.getLogger(Telling.class.getName());

    private final HandThreads hands = new HandThreads();
    private final Listener heard = new Listener();
    private final ExplanationCache cache = new ExplanationCache(1 << 20);
    private final ExplainedAhead ahead = new ExplainedAhead(hands.threads());
    private final ExplanationService service = new ExplanationService(hands.threads(), cache, ahead, heard);

    @BeforeEach
    void silence() {
        log.setLevel(Level.OFF);
    }

    @AfterEach
    void speakAgain() {
        log.setLevel(null);
    }

    /** Writes down what it hears. */
    private static final class Listener implements ExplanationService.Audience {
        final List<Integer> ready = new ArrayList<>();
        final List<Integer> diagnosed = new ArrayList<>();
        final List<Throwable> undiagnosed = new ArrayList<>();
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
        public void diagnosed(ComparisonView view) {
            diagnosed.add(view.index());
            stale |= view.index() != wanted;
        }

        @Override
        public void notDiagnosed(Throwable reason) {
            undiagnosed.add(reason);
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

    private void expect(int index) {
        service.expect(Examples.request(index), control -> steps(index, control));
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
            for (int move = 0; move < 80; move++) {
                switch (random.nextInt(11)) {
                    case 0 -> ask(random.nextInt(12));
                    case 1, 2, 3 -> hands.compute.step();
                    case 4, 5, 6 -> hands.ui.step();
                    case 7 -> expect(random.nextInt(12));
                    case 8, 9 -> hands.background.step();
                    default -> hands.pass(Duration.ofMillis(random.nextInt(300)));
                }
                if (random.nextInt(40) == 0) {
                    service.withdraw();
                    heard.wanted = -1;
                }
                if (random.nextInt(25) == 0) {
                    cache.keepOnly(request -> false);
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

    @Test
    void whatWasExpectedIsThereAtOnceWhenItIsAskedFor() {
        ask(0);
        hands.settle();
        expect(1);
        hands.settle();
        ask(1);

        assertThat(heard.ready).containsExactly(0, 1);
        assertThat(hands.compute.waiting()).isZero();
    }

    @Test
    void nobodyHearsOfWhatWasExpectedInVain() {
        expect(1);
        expect(3); // Fails.
        hands.settle();

        assertThat(heard.ready).isEmpty();
        assertThat(heard.failures).isEmpty();
    }

    @Test
    void whatIsExplainedAheadStopsAtTheNextLayerOnceAnythingIsAskedFor() {
        List<String> done = new ArrayList<>();
        service.expect(Examples.request(1), control -> {
            done.add("first layer");
            ask(2);
            control.token().throwIfCancelled();
            done.add("second layer");
            return Examples.view(1);
        });
        hands.background.step();

        assertThat(done).containsExactly("first layer");
        hands.settle();
        assertThat(heard.ready).containsExactly(2);
    }

    @Test
    void whatWaitsToBeExplainedAheadIsNotBegunOnceAnythingIsAskedFor() {
        List<Integer> begun = new ArrayList<>();
        service.expect(Examples.request(1), control -> {
            begun.add(1);
            return Examples.view(1);
        });
        ask(2);
        hands.settle();

        assertThat(begun).isEmpty();
    }

    @Test
    void whatWasExplainedAheadByOtherSettingsIsForgotten() {
        expect(1);
        hands.settle();
        ExplanationRequest other = new ExplanationRequest(
                Examples.request(1).network(),
                Examples.request(1).dataset(),
                Examples.GREY,
                0,
                Examples.REQUEST.withTarget(Target.ofClass(2)),
                false);
        assertThat(ahead.find(other)).isEmpty();

        assertThat(ahead.find(Examples.request(1))).isEmpty();
    }

    @Test
    void onlyTheVeryRequestFindsWhatWasExplainedAhead() {
        expect(1);
        hands.settle();

        assertThat(ahead.find(Examples.request(2))).isEmpty();
        assertThat(ahead.find(Examples.request(1))).map(ComparisonView::index).contains(1);
    }

    @Test
    void aLargeResultIsNotKept() {
        int side = 4097; // More than 16 MiB of pixels.
        PixelImage large = new PixelImage(side, side, 1, new byte[side * side]);
        service.expect(Examples.request(1), control -> Examples.view(1, large));
        hands.settle();

        assertThat(ahead.find(Examples.request(1))).isEmpty();
    }

    /** Explains samples whose relevance is not sound, and counts how often it looks for causes. */
    private final class Unsound implements ExplanationService.Computation {
        private final int index;
        private int diagnoses;

        Unsound(int index) {
            this.index = index;
        }

        @Override
        public ComparisonView compute(RunControl control) {
            return Examples.view(index).with(Examples.unsound(false));
        }

        @Override
        public ComparisonView diagnosed(ComparisonView view, CancellationToken token) {
            token.throwIfCancelled();
            diagnoses++;
            return view.with(Examples.unsound(true));
        }

        void ask() {
            heard.wanted = index;
            service.request(Examples.request(index), this);
        }
    }

    @Test
    void thePictureIsShownBeforeTheCausesOfWhatIsNotSoundAreLookedFor() {
        new Unsound(1).ask();
        hands.compute.step();
        hands.ui.step();

        assertThat(heard.ready).containsExactly(1);
        assertThat(heard.diagnosed).isEmpty();
        hands.settle();
        assertThat(heard.diagnosed).containsExactly(1);
    }

    @Test
    void causesAreFoundOnceAndKept() {
        Unsound first = new Unsound(1);
        first.ask();
        hands.settle();
        ask(2);
        hands.settle();
        first.ask();
        hands.settle();

        assertThat(first.diagnoses).isOne();
        assertThat(heard.ready).containsExactly(1, 2, 1);
        assertThat(cache.get(Examples.request(1)).orElseThrow().findings().areDiagnosed())
                .isTrue();
    }

    @Test
    void causesOfWhatIsNoLongerWantedAreNotLookedForUntilItIsWantedAgain() {
        Unsound first = new Unsound(1);
        first.ask();
        hands.compute.step();
        hands.ui.step();
        ask(2);
        hands.settle();

        assertThat(first.diagnoses).isZero();
        assertThat(heard.diagnosed).isEmpty();
        first.ask();
        hands.settle();
        assertThat(heard.diagnosed).containsExactly(1);
        assertThat(heard.stale).isFalse();
    }

    @Test
    void whatIsSoundIsNotLookedInto() {
        ask(1);
        hands.settle();

        assertThat(heard.diagnosed).isEmpty();
    }

    @Test
    void causesThatCannotBeFoundLeaveThePictureAndAreSaid() {
        heard.wanted = 1;
        service.request(Examples.request(1), new ExplanationService.Computation() {
            @Override
            public ComparisonView compute(RunControl control) {
                return Examples.view(1).with(Examples.unsound(false));
            }

            @Override
            public ComparisonView diagnosed(ComparisonView view, CancellationToken token) {
                throw new IllegalStateException("the sample is gone");
            }
        });
        hands.settle();

        assertThat(heard.ready).containsExactly(1);
        assertThat(heard.failures).isEmpty();
        assertThat(heard.undiagnosed).singleElement().hasFieldOrPropertyWithValue("message", "the sample is gone");
    }
}
