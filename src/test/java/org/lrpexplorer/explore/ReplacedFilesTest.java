package org.lrpexplorer.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.open.Bundled;

/** What a person has replaced by something else takes no memory any more, however many explanations of it were kept. */
class ReplacedFilesTest {

    private static final Path NETWORKS = Path.of("assets", "networks");
    private static final Path DATASETS = Path.of("datasets");

    private final HandThreads hands = new HandThreads();
    private final ExplorerModel model = new ExplorerModel();
    private final Explorer explorer = new Explorer(model, hands.threads(), new Bundled(List.of(), List.of()));

    @BeforeEach
    void explainTwoSamples() {
        explorer.openNetwork(NETWORKS.resolve("mnist-conv-bn.onnx"));
        explorer.openDataset(DATASETS.resolve("digits"));
        hands.settle();
        explorer.step(1);
        hands.settle();
    }

    private void awaitEnd(WeakReference<?> replaced) throws InterruptedException {
        hands.pass(Duration.ofMinutes(1)); // whatever waits for a while to say something
        hands.settle();
        for (int i = 0; i < 50 && replaced.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(replaced.get()).isNull();
    }

    @Test
    void aNetworkThatWasReplacedIsNotKept() throws InterruptedException {
        WeakReference<?> replaced = new WeakReference<>(model.network().get());
        explorer.openNetwork(NETWORKS.resolve("mnist-dense-bn.onnx"));
        hands.settle();
        assertThat(model.outcome().get().isCurrent()).isTrue();
        awaitEnd(replaced);
    }

    @Test
    void aDatasetThatWasReplacedIsNotKept() throws InterruptedException {
        WeakReference<?> replaced = new WeakReference<>(model.dataset().get());
        explorer.openDataset(DATASETS.resolve("marked-digits"));
        hands.settle();
        assertThat(model.outcome().get().isCurrent()).isTrue();
        awaitEnd(replaced);
    }

    @Test
    void explanationsOfWhatWasReplacedAreNotKept() throws InterruptedException {
        WeakReference<?> replaced =
                new WeakReference<>(model.outcome().get().view().orElseThrow());
        explorer.openNetwork(NETWORKS.resolve("mnist-dense-bn.onnx"));
        hands.settle();
        awaitEnd(replaced);
    }
}
