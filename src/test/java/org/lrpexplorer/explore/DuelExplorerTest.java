package org.lrpexplorer.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.dataset.Mask;
import org.lrpexplorer.evaluate.measure.ClassOutput;
import org.lrpexplorer.evaluate.measure.Fill;
import org.lrpexplorer.evaluate.measure.FlippingCurve;
import org.lrpexplorer.evaluate.measure.FlippingCurves;
import org.lrpexplorer.evaluate.measure.MeasuredMap;
import org.lrpexplorer.evaluate.measure.PixelFlipping;
import org.lrpexplorer.explore.duel.Contender;
import org.lrpexplorer.explore.duel.Duel;
import org.lrpexplorer.explore.duel.DuelLine;
import org.lrpexplorer.explore.duel.FillDuel;
import org.lrpexplorer.explore.duel.FlippingOrder;
import org.lrpexplorer.explore.duel.Localisation;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.Bundled;

/** Pixel flipping of the view, computed behind it and never shown for another. */
class DuelExplorerTest {

    private static final Path SHAPES = Path.of("datasets", "shapes");
    private static final Path DIGITS = Path.of("datasets", "digits");
    private static final Path NETWORKS = Path.of("assets", "networks");
    private static final int STEPS = 10;

    private final HandThreads hands = new HandThreads();
    private final ExplorerModel model = new ExplorerModel();
    private final Explorer explorer = new Explorer(model, hands.threads(), new Bundled(List.of(), List.of()));
    private final DuelExplorer duels = explorer.duels();

    private void open(String network, Path dataset) {
        explorer.openNetwork(NETWORKS.resolve(network + ".onnx"));
        explorer.openDataset(dataset);
        hands.settle();
    }

    private void begin() {
        duels.settings().steps().set(STEPS);
        duels.show();
        settle();
    }

    private void settle() {
        hands.settle();
        hands.pass(Duration.ofSeconds(1));
        hands.settle();
    }

    private Duel duel() {
        return duels.duel().get().orElseThrow();
    }

    @Test
    void theCurvesAreThoseOfTheMeasure() {
        open("mnist-conv-bn", DIGITS);
        begin();

        for (Fill fill : List.of(Fill.BLACK, Fill.MEAN)) {
            FillDuel drawn = duel().of(fill).orElseThrow();
            assertThat(drawn.isWhole()).isTrue();
            for (Contender contender : List.of(Contender.RAW, Contender.FUSED)) {
                MeasuredMap map = contender == Contender.RAW
                        ? duel().ground().raw()
                        : duel().ground().fused();
                for (ClassOutput output : ClassOutput.values()) {
                    FlippingCurves measured = new PixelFlipping(fill, output, STEPS)
                            .curves(duel().ground().image())
                            .apply(map);
                    assertSame(drawn.line(contender, FlippingOrder.MORF), output, measured.morf());
                    assertSame(drawn.line(contender, FlippingOrder.LERF), output, measured.lerf());
                    assertThat(duel().srg(drawn, contender, output).orElseThrow())
                            .isCloseTo(measured.srg(), offset(1e-5));
                }
            }
        }
    }

    private void assertSame(DuelLine line, ClassOutput output, FlippingCurve measured) {
        FlippingCurve drawn = duel().curve(line, output);
        assertThat(drawn.fractions()).isEqualTo(measured.fractions());
        assertThat(drawn.values()).hasSameSizeAs(measured.values());
        for (int i = 0; i < drawn.values().size(); i++) {
            assertThat(drawn.values().get(i)).isCloseTo(measured.values().get(i), offset(1e-6));
        }
    }

    @Test
    void theMapsAreThoseInView() {
        open("shapes-conv-bn", SHAPES);
        begin();

        assertThat(isOfTheView(duel())).isTrue();
        assertThat(duel().value(duel().ground().image().logits(), ClassOutput.LOGIT))
                .isCloseTo(view().target().logit(), offset(1e-4));
        assertThat(duel().value(duel().ground().image().logits(), ClassOutput.PROBABILITY))
                .isCloseTo(view().target().probability().orElseThrow(), offset(1e-5));
    }

    private boolean isOfTheView(Duel duel) {
        return duel.ground().view().comparison().equals(view().comparison());
    }

    private ComparisonView view() {
        return model.outcome().get().view().orElseThrow();
    }

    @Test
    void allCurvesGrowTogetherFromTheWholeImage() {
        open("mnist-conv-bn", DIGITS);
        duels.settings().steps().set(50);
        duels.show();
        hands.pass(Duration.ofSeconds(1));
        stepUntilFirstBatch();

        FillDuel growing = duel().fills().get(0);
        int least = growing.lines().stream()
                .mapToInt(line -> line.outputs().size())
                .min()
                .orElseThrow();
        int most = growing.lines().stream()
                .mapToInt(line -> line.outputs().size())
                .max()
                .orElseThrow();
        assertThat(growing.isWhole()).isFalse();
        assertThat(least).isGreaterThan(1);
        assertThat(most - least).isLessThanOrEqualTo(1);
        assertThat(duel().srg(growing, Contender.RAW, ClassOutput.PROBABILITY)).isEmpty();
    }

    private void stepUntilFirstBatch() {
        while (duels.duel().get().stream()
                .flatMap(duel -> duel.fills().stream())
                .noneMatch(fill -> fill.end().isPresent())) {
            assertThat(hands.ui.step() || hands.background.step() || hands.io.step())
                    .isTrue();
        }
    }

    @Test
    void aChangeOfTheViewTakesTheCurvesAwayAtOnceAndWhatWasUnderWayIsNeverHeardOf() {
        open("mnist-conv-bn", DIGITS);
        for (Runnable change : List.<Runnable>of(
                () -> explorer.step(1), () -> model.target().set(Target.ofClass(3)), () -> model.composite()
                        .set(Composites.gradient()))) {
            duels.show();
            hands.pass(Duration.ofSeconds(1));
            stepUntilFirstBatch();
            ComparisonView before = view();
            assertThat(hands.background.waiting()).isPositive();

            change.run();
            assertThat(duels.duel().get()).isEmpty();
            hands.background.drain();
            hands.ui.drain();
            assertThat(duels.duel().get()).isEmpty();

            settle();
            assertThat(view().comparison().equals(before.comparison())).isFalse();
            assertThat(isOfTheView(duel())).isTrue();
            assertThat(duel().fills()).hasSize(2).allMatch(FillDuel::isWhole);
            duels.hide();
        }
    }

    @Test
    void anotherNetworkTakesThemAwayToo() {
        open("mnist-conv-bn", DIGITS);
        begin();
        explorer.openNetwork(NETWORKS.resolve("mnist-conv-relu-bn.onnx"));
        while (model.outcome().get().isCurrent()) {
            assertThat(hands.ui.step() || hands.openings.step() || hands.io.step())
                    .isTrue();
        }
        assertThat(duels.duel().get()).isEmpty();
        settle();
        assertThat(isOfTheView(duel())).isTrue();
    }

    @Test
    void nothingBeginsWhileAPersonStepsThroughSamples() {
        open("mnist-conv-bn", DIGITS);
        begin();
        for (int i = 0; i < 5; i++) {
            explorer.step(1);
            hands.compute.drain();
            hands.ui.drain();
            hands.pass(Duration.ofMillis(50));
            hands.ui.drain();
            assertThat(hands.background.waiting()).isZero();
        }
        settle();
        assertThat(duel().ground().view().index()).isEqualTo(5);
    }

    @Test
    void hidingStopsIt() {
        open("mnist-conv-bn", DIGITS);
        duels.show();
        hands.pass(Duration.ofSeconds(1));
        stepUntilFirstBatch();

        duels.hide();
        assertThat(duels.duel().get()).isEmpty();
        settle();
        assertThat(duels.duel().get()).isEmpty();
    }

    @Test
    void anotherFillIsAddedToWhatIsKnownAndOtherStepsBeginAnew() {
        open("mnist-conv-bn", DIGITS);
        begin();
        FillDuel black = duel().of(Fill.BLACK).orElseThrow();

        duels.settings().otherFill().set(Fill.BLUR);
        hands.settle();
        assertThat(duel().of(Fill.BLUR).orElseThrow().isWhole()).isTrue();
        assertThat(duel().of(Fill.BLACK)).contains(black);

        duels.settings().steps().set(25);
        hands.settle();
        FillDuel finer = duel().of(Fill.BLACK).orElseThrow();
        assertThat(finer.isWhole()).isTrue();
        assertThat(finer.line(Contender.RAW, FlippingOrder.MORF).path().steps())
                .isGreaterThan(
                        black.line(Contender.RAW, FlippingOrder.MORF).path().steps());
    }

    @Test
    void whereTheObjectIsKnownItIsMeasuredHowMuchOfTheRelevanceLiesOnIt() {
        open("shapes-conv-bn", SHAPES);
        begin();
        explorer.masks().show();
        settle();

        Mask mask = explorer.masks().mask().get().orElseThrow();
        Localisation found = duel().ground().localisation().orElseThrow();
        assertThat(found.chance()).isCloseTo(mask.area() / 1024.0, offset(1e-12));
        float[] map = view().columns().get(0).raw().heatmap().values();
        double all = 0;
        double inside = 0;
        for (int i = 0; i < map.length; i++) {
            all += Math.max(0, map[i]);
            inside += mask.object().get(i) ? Math.max(0, map[i]) : 0;
        }
        assertThat(found.rawMass().orElseThrow()).isCloseTo(inside / all, offset(1e-6));
        assertThat(found.rawRank().orElseThrow()).isBetween(0.0, 1.0);
    }

    @Test
    void aMaskIsNeverShownForAnotherSample() {
        open("shapes-conv-bn", SHAPES);
        explorer.masks().show();
        hands.settle();
        Optional<Mask> first = explorer.masks().mask().get();
        explorer.step(1);
        hands.compute.drain();
        hands.ui.drain();
        assertThat(explorer.masks().mask().get()).isEmpty();
        hands.settle();
        assertThat(explorer.masks().mask().get()).isPresent().isNotEqualTo(first);
        explorer.masks().hide();
        assertThat(explorer.masks().mask().get()).isEmpty();
    }
}
