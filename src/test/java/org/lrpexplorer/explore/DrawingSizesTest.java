package org.lrpexplorer.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.explore.draw.DrawnImage;
import org.lrpexplorer.modelio.card.CardFiles;
import org.lrpexplorer.modelio.onnx.OnnxWriter;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.open.Bundled;

/** What was drawn on an image, once a network takes images of another size. */
class DrawingSizesTest {

    private static final Path LARGER = Path.of("assets", "networks", "mnist-dense-bn.onnx");

    @TempDir
    private Path folder;

    private final HandThreads hands = new HandThreads();
    private final ExplorerModel model = new ExplorerModel();
    private final Explorer explorer = new Explorer(model, hands.threads(), new Bundled(List.of(), List.of()));

    @BeforeEach
    void openASmallNetwork() throws IOException {
        Network network = Examples.normBefore();
        Path file = folder.resolve("small.onnx");
        OnnxWriter.write(network, file);
        CardFiles.write(Examples.card(network), CardFiles.beside(file));
        explorer.openNetwork(file);
        explorer.openDataset(Path.of("datasets", "digits"));
        hands.settle();
    }

    private DrawnImage drawing() {
        return explorer.drawing().drawing().get().orElseThrow();
    }

    @Test
    void anImageWhoseEditsWereAllUndoneIsTheSampleAsTheNextNetworkTakesIt() {
        explorer.drawing().clear();
        explorer.drawing().undo();
        hands.settle();
        assertThat(drawing().now().width()).isEqualTo(8);

        explorer.openNetwork(LARGER);
        hands.settle();

        assertThat(drawing().isEdited()).isFalse();
        assertThat(drawing().now().width()).isEqualTo(28);
    }

    @Test
    void anImageThatIsEditedStaysSo() {
        explorer.drawing().clear();
        hands.settle();

        explorer.openNetwork(LARGER);
        hands.settle();

        assertThat(drawing().isEdited()).isTrue();
    }
}
