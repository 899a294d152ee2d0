package org.lrpexplorer.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.modelio.card.CardFiles;
import org.lrpexplorer.modelio.onnx.OnnxWriter;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.open.Bundled;

/** What waits for pictures, with threads moved by hand. */
class AfterPicturesTest {

    @TempDir
    private Path folder;

    private final HandThreads hands = new HandThreads();
    private final ExplorerModel model = new ExplorerModel();
    private final Explorer explorer = new Explorer(model, hands.threads(), new Bundled(List.of(), List.of()));
    private final List<Integer> done = new ArrayList<>();
    private Runnable late;

    @BeforeEach
    void openOneOfEach() throws IOException {
        Network network = Examples.normBefore();
        Path file = folder.resolve(network.name() + ".onnx");
        OnnxWriter.write(network, file);
        CardFiles.write(Examples.card(network), CardFiles.beside(file));
        explorer.openNetwork(file);
        explorer.openDataset(Path.of("datasets", "digits"));
        hands.settle();
        late = explorer.afterPictures(() -> done.add(model.index().get()));
    }

    @Test
    void whatIsAskedForWhileNothingIsComputedIsDoneAtOnce() {
        late.run();

        assertThat(done).containsExactly(0);
    }

    @Test
    void whatIsAskedForMeanwhileIsDoneOnceAfterThePictures() {
        explorer.goTo(1);
        late.run();
        late.run();
        assertThat(done).isEmpty();

        hands.settle();
        assertThat(model.outcome().get().isCurrent()).isTrue();
        hands.pass(Duration.ofSeconds(1));
        hands.settle();

        assertThat(done).containsExactly(1);
    }

    @Test
    void picturesThatTakeLongAreNotWaitedFor() {
        explorer.goTo(2);
        late.run();
        hands.pass(Duration.ofMillis(50));
        while (hands.ui.step()) {
            assertThat(model.outcome().get().isSettled()).isFalse();
        }

        assertThat(done).containsExactly(2);
    }
}
