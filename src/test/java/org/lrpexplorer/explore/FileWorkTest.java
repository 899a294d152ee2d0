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
}
