package org.lrpexplorer.explore.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.explore.HandThreads;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.modelio.common.ModelException;

class FileWorkTest {

    private final HandThreads hands = new HandThreads();
    private final List<Notice> notices = new ArrayList<>();
    private String opening = "";
    private boolean abandonable;
    private final FileWork files = new FileWork(notices, this::announce, hands.threads());

    private void announce(String activity, boolean canBeAbandoned) {
        opening = activity;
        abandonable = canBeAbandoned;
    }

    @Test
    void theResultArrivesOnTheUserInterfaceThread() {
        List<Integer> arrived = new ArrayList<>();
        files.run("Counting", () -> 1, arrived::add);

        hands.io.drain();
        assertThat(arrived).isEmpty();
        hands.ui.drain();
        assertThat(arrived).containsExactly(1);
    }

    @Test
    void whatFailsOnEitherThreadBecomesANotice() {
        files.run(
                "Reading",
                () -> {
                    throw new ModelException("The file is damaged.");
                },
                nothing -> {});
        files.run("Showing", () -> 1, one -> {
            throw new ModelException("The result does not fit.");
        });
        hands.settle();

        assertThat(notices)
                .extracting(Notice::sentence)
                .containsExactly("The file is damaged.", "The result does not fit.");
        assertThat(opening).isEmpty();
    }

    @Test
    void aFailureIsForgottenOnceSomethingBegunLaterWorks() {
        files.run("First", FileWorkTest::damaged, nothing -> {});
        hands.settle();
        files.run("Second", () -> 1, one -> {});
        files.run("Beside it", FileWorkTest::damaged, nothing -> {});
        assertThat(notices).hasSize(1);
        hands.settle();

        assertThat(notices)
                .as("the failure beside the success, not the one before it")
                .hasSize(1);
        files.run("Third", () -> 1, one -> {});
        hands.settle();
        assertThat(notices).isEmpty();
    }

    @Test
    void aNewerOpeningOfTheSameKindReplacesOneThatIsUnderWay() {
        List<String> shown = new ArrayList<>();
        List<String> late = new ArrayList<>();
        files.open(FileTask.Kind.NETWORK, "Opening a", token -> "a", shown::add, late::add);
        hands.openings.drain();
        files.open(FileTask.Kind.NETWORK, "Opening b", token -> "b", shown::add, late::add);
        files.open(FileTask.Kind.DATASET, "Opening c", token -> "c", shown::add, late::add);
        hands.settle();

        assertThat(shown).containsExactly("b", "c");
        assertThat(late).as("for those who close files").containsExactly("a");
        assertThat(notices).isEmpty();
    }

    @Test
    void aReaderIsToldThatNobodyWaitsAnyMore() {
        List<Boolean> told = new ArrayList<>();
        files.open(
                FileTask.Kind.NETWORK,
                "Opening a",
                token -> {
                    files.abandonAll();
                    told.add(token.isCancelled());
                    throw new ModelException("The file is damaged.");
                },
                nothing -> {});
        hands.settle();

        assertThat(told).containsExactly(true);
        assertThat(notices).as("of what nobody waits for").isEmpty();
    }

    @Test
    void whatIsAbandonedIsNeitherAnnouncedNorShownAndBeginsNoMore() {
        List<String> shown = new ArrayList<>();
        files.open(FileTask.Kind.LOOK, "Looking at a", token -> "a", shown::add);
        files.run("Writing b", () -> "b", shown::add);
        hands.pass(ExplanationService.PATIENCE);
        hands.ui.drain();
        assertThat(opening).isEqualTo("Looking at a");
        assertThat(abandonable).isTrue();

        assertThat(files.abandonAll()).containsExactly("Looking at a");
        assertThat(opening).isEqualTo("Writing b");
        assertThat(abandonable).isFalse();
        hands.settle();
        assertThat(shown).containsExactly("b");
        assertThat(opening).isEmpty();
    }

    @Test
    void whatIsOpenedTogetherIsShownInItsOrder() {
        List<String> shown = new ArrayList<>();
        files.together(() -> {
            files.open(FileTask.Kind.NETWORK, "Opening a", token -> "a", shown::add);
            files.open(FileTask.Kind.DATASET, "Opening b", token -> "b", shown::add);
        });
        hands.openings.stepLast();
        hands.ui.drain();
        assertThat(shown).isEmpty();

        hands.settle();
        assertThat(shown).containsExactly("a", "b");
    }

    @Test
    void aSlowNetworkHoldsUpNoDatasetAndItsReplacementFreesWhatWaitedForIt() {
        List<String> shown = new ArrayList<>();
        files.together(() -> {
            files.open(FileTask.Kind.NETWORK, "Opening a", token -> "a", shown::add);
            files.open(FileTask.Kind.DATASET, "Opening b", token -> "b", shown::add);
        });
        files.open(FileTask.Kind.DATASET, "Opening c", token -> "c", shown::add);
        hands.openings.stepLast();
        hands.ui.drain();
        assertThat(shown).containsExactly("c");

        files.together(() -> {
            files.open(FileTask.Kind.NETWORK, "Opening d", token -> "d", shown::add);
            files.open(FileTask.Kind.DATASET, "Opening e", token -> "e", shown::add);
        });
        hands.openings.stepLast();
        hands.ui.drain();
        files.open(FileTask.Kind.NETWORK, "Opening f", token -> "f", shown::add);
        assertThat(shown).as("its network is not waited for any more").containsExactly("c", "e");
    }

    @Test
    void aCardIsShownAfterTheNetworkThatItWasOpenedFor() {
        List<String> shown = new ArrayList<>();
        files.open(FileTask.Kind.NETWORK, "Opening a", token -> "a", shown::add);
        files.open(FileTask.Kind.CARD, "Opening b", token -> "b", shown::add);
        hands.openings.stepLast();
        hands.ui.drain();
        assertThat(shown).isEmpty();

        files.open(FileTask.Kind.NETWORK, "Opening c", token -> "c", shown::add);
        hands.settle();
        assertThat(shown).as("the card is none of that network's").containsExactly("c");
    }

    private static Object damaged() {
        throw new ModelException("The file is damaged.");
    }
}
