package org.lrpexplorer.compare.second;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.compare.ComparisonRun;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.RunControl;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.onnx.OnnxFileBuilder;
import org.lrpexplorer.open.Fitting;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;

class SecondViewTest {

    @TempDir
    private Path folder;

    /** A dense network without a card, of images of this many rows and columns. */
    private OpenNetwork network(int side) throws IOException {
        Path own = Files.createDirectories(folder.resolve(String.valueOf(side)));
        return OpenNetwork.read(
                new OnnxFileBuilder(13, -1, 1, side, side)
                        .weights("w", (long) side * side, 3)
                        .node("Flatten", List.of("x"), "flat")
                        .node("MatMul", List.of("flat", "w"), "y")
                        .output("y")
                        .save(own),
                side);
    }

    private static SecondView both(OpenNetwork one, OpenNetwork other) {
        OpenDataset dataset = Fitting.of(one, OpenDataset.read(Path.of("datasets", "digits"), 3));
        ComparisonView first = new ComparisonRun(one, dataset).run(0, Request.of(Composites.epsilonPlus()));
        return SecondView.of(first, one, other, dataset, RunControl.none());
    }

    @Test
    void saysThatTheSecondNetworksCardIsGuessedAndHowImagesBecomeItsInputs() throws IOException {
        SecondView view = both(network(28), network(8));

        assertThat(view.sameClasses()).isTrue();
        assertThat(view.notes())
                .containsExactly(
                        "How net takes pixels is guessed, for it has no card.",
                        "For net: 28×28 grey images are resized to 8×8.");
    }

    @Test
    void whatIsSaidOfTheFirstIsNotSaidAgain() throws IOException {
        OpenNetwork small = network(8);

        assertThat(both(small, small).notes()).containsExactly("How net takes pixels is guessed, for it has no card.");
    }
}
