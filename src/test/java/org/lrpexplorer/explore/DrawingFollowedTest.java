package org.lrpexplorer.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.open.Bundled;

/** What is drawn is explained while it is being drawn. */
class DrawingFollowedTest {

    private final HandThreads hands = new HandThreads();
    private final ExplorerModel model = new ExplorerModel();
    private final Explorer explorer = new Explorer(model, hands.threads(), new Bundled(List.of(), List.of()));

    @BeforeEach
    void open() {
        explorer.openNetwork(Path.of("assets", "networks", "mnist-dense-bn.onnx"));
        explorer.openDataset(Path.of("datasets", "digits"));
        hands.settle();
    }

    private PixelImage picture() {
        return explorer.drawing().picture().get().orElseThrow();
    }

    @Test
    void aStrokeIsBeingExplainedAlreadyWhenItIsShown() {
        List<Boolean> settled = new ArrayList<>();
        explorer.drawing()
                .picture()
                .addListener((property, before, now) ->
                        settled.add(model.outcome().get().isSettled()));
        explorer.drawing().press(0.1, 0.1);
        hands.settle();
        explorer.drawing().drag(0.9, 0.1);

        assertThat(settled).containsExactly(false, false);
    }

    @Test
    void whatIsDrawnDuringAnExplanationIsExplainedAfterIt() {
        explorer.drawing().press(0.1, 0.1);
        PixelImage first = picture();
        explorer.drawing().drag(0.5, 0.1);
        explorer.drawing().drag(0.9, 0.1);
        assertThat(picture()).isNotEqualTo(first);
        hands.settle();

        assertThat(model.outcome().get().view().orElseThrow().input()).isEqualTo(picture());
    }
}
