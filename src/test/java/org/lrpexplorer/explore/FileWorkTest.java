package org.lrpexplorer.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.modelio.ModelException;

class FileWorkTest {

    private final HandThreads hands = new HandThreads();
    private final ExplorerModel model = new ExplorerModel();
    private final FileWork files = new FileWork(model, hands.threads());

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

        assertThat(model.notices())
                .extracting(Notice::sentence)
                .containsExactly("The file is damaged.", "The result does not fit.");
        assertThat(model.opening().get()).isEmpty();
    }

    @Test
    void aFailureIsForgottenOnceSomethingBegunLaterWorks() {
        files.run("First", FileWorkTest::damaged, nothing -> {});
        hands.settle();
        files.run("Second", () -> 1, one -> {});
        files.run("Beside it", FileWorkTest::damaged, nothing -> {});
        assertThat(model.notices()).hasSize(1);
        hands.settle();

        assertThat(model.notices())
                .as("the failure beside the success, not the one before it")
                .hasSize(1);
        files.run("Third", () -> 1, one -> {});
        hands.settle();
        assertThat(model.notices()).isEmpty();
    }

    private static Object damaged() {
        throw new ModelException("The file is damaged.");
    }
}
