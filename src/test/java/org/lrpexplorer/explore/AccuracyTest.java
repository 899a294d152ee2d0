package org.lrpexplorer.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.dataset.Fit;
import org.lrpexplorer.explore.accuracy.MeasuredAccuracy;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.modelio.card.PixelPreset;
import org.lrpexplorer.open.Bundled;

/** The accuracy of what is open is measured behind the explanations, and a guess is doubted. */
class AccuracyTest {

    private static final Path SHAPES = Path.of("datasets", "shapes");
    private static final Path DIGITS = Path.of("datasets", "digits");
    private static final Path NETWORKS = Path.of("assets", "networks");

    @TempDir
    private Path folder;

    private final HandThreads hands = new HandThreads();
    private final ExplorerModel model = new ExplorerModel();
    private final Explorer explorer = new Explorer(model, hands.threads(), new Bundled(List.of(), List.of()));

    @Test
    void aBundledNetworkIsRightOnItsOwnDataset() {
        open(NETWORKS.resolve("shapes-conv-bn.onnx"), SHAPES);

        MeasuredAccuracy.Measured measured = measured();
        assertThat(measured.tally().samples()).isEqualTo(200);
        assertThat(measured.tally().share()).isGreaterThan(0.9);
        assertThat(measured.tally().meanConfidence()).isBetween(0.8, 1.0);
        assertThat(measured.comparing()).isFalse();
        assertThat(measured.better()).as("its card is stated").isEmpty();
    }

    @Test
    void aGuessThatFitsBadlyIsToldFromTheRightOneAndReplaced() throws IOException {
        Path lonely = Files.copy(NETWORKS.resolve("shapes-conv-bn.onnx"), folder.resolve("lonely.onnx"));
        Files.writeString(folder.resolve("lonely.json"), "{\"input\":{\"low\":0,\"high\":255}}");
        open(lonely, SHAPES);

        MeasuredAccuracy.Better better = measured().better().orElseThrow();
        assertThat(better.tally().share()).isGreaterThan(better.now().share() + 0.2);

        explorer.feed(better.preset());
        hands.settle();

        assertThat(measured().tally()).isEqualTo(better.tally());
        assertThat(measured().better()).isEmpty();
        assertThat(model.network().get().loaded().guesses())
                .singleElement()
                .asString()
                .contains("classes");
    }

    @Test
    void otherClassesAreNotCompared() {
        open(NETWORKS.resolve("cifar10-conv-bn.onnx"), SHAPES);

        assertThat(model.accuracy().get()).isInstanceOf(MeasuredAccuracy.Incomparable.class);
    }

    @Test
    void whatWasMeasuredBeforeAChangeIsNeverShownAfterIt() {
        explorer.openNetwork(NETWORKS.resolve("mnist-conv-bn.onnx"));
        explorer.openDataset(DIGITS);
        while (!(model.accuracy().get() instanceof MeasuredAccuracy.Measuring measuring && measuring.done() > 0)) {
            step();
        }
        explorer.applyFit(Fit.PAD);
        assertThat(model.accuracy().get()).isEqualTo(new MeasuredAccuracy.Measuring(0, 200));

        hands.background.drain();
        hands.ui.drain();
        assertThat(((MeasuredAccuracy.Measuring) model.accuracy().get()).done()).isZero();
        hands.settle();
        assertThat(measured().tally().samples()).isEqualTo(200);
    }

    @Test
    void nothingIsBegunWhileAnExplanationIsUnderWay() {
        open(NETWORKS.resolve("mnist-conv-bn.onnx"), DIGITS);
        explorer.applyFit(Fit.PAD);
        hands.background.drain();

        assertThat(model.outcome().get().isSettled()).isFalse();
        assertThat(hands.background.waiting()).isZero();
        assertThat(model.accuracy().get()).isEqualTo(new MeasuredAccuracy.Measuring(0, 200));
    }

    @Test
    void everyPresetIsAnInputOfItsChannels() {
        InputSpec colours = InputSpec.zeroToOne(3, 4, 4);
        assertThat(PixelPreset.forChannels(3))
                .hasSize(12)
                .extracting(p -> p.applied(colours))
                .doesNotHaveDuplicates();
        assertThat(PixelPreset.forChannels(1)).hasSize(4);
    }

    private void open(Path network, Path dataset) {
        explorer.openNetwork(network);
        explorer.openDataset(dataset);
        hands.settle();
    }

    private void step() {
        assertThat(hands.ui.step()
                        || hands.openings.step()
                        || hands.io.step()
                        || hands.compute.step()
                        || hands.background.step())
                .isTrue();
    }

    private MeasuredAccuracy.Measured measured() {
        assertThat(model.accuracy().get()).isInstanceOf(MeasuredAccuracy.Measured.class);
        return (MeasuredAccuracy.Measured) model.accuracy().get();
    }
}
