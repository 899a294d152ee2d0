package org.lrpexplorer.explore;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;

/**
 * Takes the sums of networks' files soon after they were opened: what is exported hours later tells by them which network it is
 * of, when another may lie at the same path. On the user-interface thread.
 */
final class EarlySums {

    private final Executor background;

    /** @param background where the files are read once more */
    EarlySums(Executor background) {
        this.background = background;
    }

    /** Takes those of all networks that will be open. */
    void of(ObservableValue<OpenNetwork> first, ObservableValue<Optional<OpenNetwork>> second) {
        first.addListener((property, before, now) -> Optional.ofNullable(now).ifPresent(this::take));
        second.addListener((property, before, now) -> now.ifPresent(this::take));
    }

    private void take(OpenNetwork network) {
        background.execute(() -> {
            try {
                network.source().sum(new CancellationToken());
            } catch (IOException e) {
                // Whoever needs the sum is told; there is none of a network that was never in a file.
            }
        });
    }
}
