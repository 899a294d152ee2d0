package org.lrpexplorer.explore.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.explore.Examples;
import org.lrpexplorer.explore.HandThreads;
import org.lrpexplorer.problem.Telling;

/** What becomes of failures of work that nobody has asked for. */
class ExplainedAheadTest {

    private final Logger log = Logger.getLogger(Telling.class.getName());
    private final List<Throwable> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final HandThreads hands = new HandThreads();
    private final ExplainedAhead ahead = new ExplainedAhead(hands.threads());
    private int begun;

    @BeforeEach
    void listen() {
        log.addHandler(handler);
        log.setUseParentHandlers(false);
    }

    @AfterEach
    void leave() {
        log.removeHandler(handler);
        log.setUseParentHandlers(true);
    }

    private ComparisonView fail(RuntimeException failure) {
        begun++;
        throw failure;
    }

    private ComparisonView fail(Error failure) {
        begun++;
        throw failure;
    }

    @Test
    void aFailureOfTheProgramIsInTheLog() {
        IllegalStateException failure = new IllegalStateException("a fault");
        ahead.begin(Examples.request(1), control -> fail(failure));
        hands.settle();

        assertThat(logged).containsExactly(failure);
        assertThat(ahead.find(Examples.request(1))).isEmpty();
    }

    @Test
    void thatMemoryDoesNotSufficeIsInTheLog() {
        OutOfMemoryError failure = new OutOfMemoryError("none left");
        ahead.begin(Examples.request(1), control -> fail(failure));
        hands.settle();

        assertThat(logged).containsExactly(failure);
    }

    @Test
    void aSampleThatCannotBeReadIsOnlySpokenOfOnceItIsAskedFor() {
        ahead.begin(Examples.request(1), control -> fail(new DatasetException("The file is damaged.")));
        hands.settle();

        assertThat(logged).isEmpty();
    }

    @Test
    void whatFailedIsNotTriedAgainUntilSomethingElseWas() {
        for (int i = 0; i < 3; i++) {
            ahead.begin(Examples.request(1), control -> fail(new IllegalStateException("a fault")));
            hands.settle();
        }
        assertThat(begun).isOne();

        ahead.begin(Examples.request(2), control -> Examples.view(2));
        hands.settle();
        ahead.begin(Examples.request(1), control -> Examples.view(1));
        hands.settle();
        assertThat(ahead.find(Examples.request(1))).map(ComparisonView::index).contains(1);
    }

    @Test
    void afterAFailureTheNextSampleIsExplainedAhead() {
        ahead.begin(Examples.request(1), control -> fail(new IllegalStateException("a fault")));
        hands.settle();
        ahead.begin(Examples.request(2), control -> Examples.view(2));
        hands.settle();

        assertThat(ahead.find(Examples.request(2))).map(ComparisonView::index).contains(2);
    }
}
