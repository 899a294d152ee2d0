package org.lrpexplorer.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.ComparisonRun;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.lrp.StartRelevance;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.card.CardFiles;
import org.lrpexplorer.modelio.onnx.OnnxWriter;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.rule.Pruning;

/** What is explained before anybody asks for it, with threads moved by hand. */
class NextSampleTest {

    private static final Path DIGITS = Path.of("datasets", "digits");
    private static final Duration A_MOMENT = Duration.ofMillis(500);

    @TempDir
    private Path folder;

    private final HandThreads hands = new HandThreads();
    private final ExplorerModel model = new ExplorerModel();
    private final Explorer explorer = new Explorer(model, hands.threads(), new Bundled(List.of(), List.of()));

    @BeforeEach
    void openOneOfEach() throws IOException {
        Network network = Examples.normBefore();
        Path file = folder.resolve(network.name() + ".onnx");
        OnnxWriter.write(network, file);
        CardFiles.write(Examples.card(network), CardFiles.beside(file));
        explorer.openNetwork(file);
        explorer.openDataset(DIGITS);
        hands.settle();
    }

    /** A person looks and does nothing. */
    private void look() {
        hands.settle();
        hands.pass(A_MOMENT);
        hands.settle();
    }

    private void step(int samples) {
        explorer.step(samples);
    }

    private boolean isThere() {
        return model.outcome().get().isCurrent();
    }

    private List<Heatmap> maps(ComparisonView view) {
        return view.columns().stream()
                .map(Column::heatmaps)
                .flatMap(List::stream)
                .toList();
    }

    private void assertBitsOf(ComparisonView view) {
        ComparisonView computed = new ComparisonRun(
                        model.network().get(),
                        model.dataset().get(),
                        model.normsShown().get())
                .run(model.index().get(), model.request());
        assertThat(view.index()).isEqualTo(model.index().get());
        assertThat(view.request()).isEqualTo(model.request());
        assertThat(view.predictions()).isEqualTo(computed.predictions());
        assertThat(view.comparison().raw().input().values())
                .isEqualTo(computed.comparison().raw().input().values());
        assertThat(view.comparison().fused().input().values())
                .isEqualTo(computed.comparison().fused().input().values());
        List<Heatmap> expected = maps(computed);
        List<Heatmap> found = maps(view);
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).values()).isEqualTo(expected.get(i).values());
        }
    }

    @Test
    void theNextSampleIsThereAtOnceAfterAMomentWithTheBitsOfAComputedOne() {
        look();
        step(1);

        assertThat(isThere()).isTrue();
        assertBitsOf(model.outcome().get().view().orElseThrow());
    }

    @Test
    void everyFurtherSampleIsThereForWhoLooksAtEach() {
        for (int i = 0; i < 4; i++) {
            look();
            step(1);
            assertThat(isThere()).as("sample %d", i + 1).isTrue();
        }
    }

    @Test
    void whoGoesBackIsAheadBackwards() {
        explorer.goTo(9);
        look();
        step(-1);
        look();
        step(-1);

        assertThat(isThere()).isTrue();
    }

    @Test
    void aJumpIsComputed() {
        look();
        step(10);

        assertThat(isThere()).isFalse();
        look();
        assertThat(isThere()).isTrue();
    }

    @Test
    void nothingIsExplainedAheadForWhoHoldsTheKey() {
        look();
        for (int i = 0; i < 20; i++) {
            step(1);
            hands.ui.drain();
            hands.compute.drain();
            hands.ui.drain();
            hands.pass(Duration.ofMillis(33));
            hands.ui.drain();
            hands.io.drain();
            assertThat(hands.background.waiting()).isZero();
        }
    }

    @Test
    void aChangedSettingDiscardsWhatWasExplainedAhead() {
        List<Runnable> changes = List.of(
                () -> model.composite().set(Composites.epsilonAlpha2Beta1()),
                () -> model.target().set(Target.ofClass(1)),
                () -> model.batchNorm().set(Optional.of(BatchNormTreatment.EPSILON)),
                () -> model.start().set(StartRelevance.ONE),
                () -> model.pruning().set(Pruning.of(0.25)),
                () -> model.normsShown().set(true));
        for (Runnable change : changes) {
            look();
            change.run();
            hands.compute.drain();
            hands.ui.drain();
            step(1);

            assertThat(isThere()).isFalse();
            hands.settle();
            assertBitsOf(model.outcome().get().view().orElseThrow());
        }
    }

    @Test
    void afterAChangedSettingTheNextSampleIsExplainedAheadByIt() {
        look();
        model.target().set(Target.ofClass(1));
        look();
        step(1);

        assertThat(isThere()).isTrue();
        assertBitsOf(model.outcome().get().view().orElseThrow());
    }

    @Test
    void whileOtherWorkIsUnderWayNothingIsExplainedAhead() {
        explorer.thumbnail(100); // Read on a thread that stands still.
        hands.pass(A_MOMENT);
        hands.ui.drain();

        assertThat(hands.background.waiting()).isZero();
        look();
        step(1);
        assertThat(isThere()).isTrue();
    }

    @Test
    void whileThePersonIsElsewhereNothingIsExplainedAhead() {
        model.attended().set(false);
        look();
        step(1);
        assertThat(isThere()).isFalse();

        hands.settle();
        model.attended().set(true);
        look();
        step(1);
        assertThat(isThere()).isTrue();
    }

    @Test
    void afterTheLastSampleThereIsNone() {
        explorer.goTo(Integer.MAX_VALUE);
        hands.settle();
        hands.pass(A_MOMENT);
        hands.ui.drain();

        assertThat(hands.background.waiting()).isZero();
    }

    @Test
    void nothingStaleIsEverCurrentHoweverTheThreadsRun() {
        List<ComparisonView> current = new ArrayList<>();
        List<ComparisonView> stale = new ArrayList<>();
        int[] atOnce = {0};
        model.outcome().addListener((property, before, now) -> {
            if (now.isCurrent()) {
                ComparisonView view = now.view().orElseThrow();
                boolean isAsked =
                        view.index() == model.index().get() && view.request().equals(model.request());
                (isAsked ? current : stale).add(view);
            }
        });
        Random random = new Random(5);
        for (int move = 0; move < 3000; move++) {
            switch (random.nextInt(40)) {
                case 0, 1 -> {
                    step(1);
                    atOnce[0] += isThere() ? 1 : 0;
                }
                case 2 -> step(-1);
                case 3 -> model.target().set(random.nextBoolean() ? Target.predicted() : Target.ofClass(1));
                case 4 -> model.start().set(random.nextBoolean() ? StartRelevance.LOGIT : StartRelevance.ONE);
                case 5 -> explorer.goTo(random.nextInt(100));
                case 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 -> hands.compute.step();
                case 16, 17, 18, 19, 20 -> hands.background.step();
                case 21, 22, 23 -> hands.io.step();
                case 24, 25, 26, 27, 28, 29 -> hands.pass(Duration.ofMillis(random.nextInt(100)));
                default -> hands.ui.drain();
            }
        }
        hands.settle();
        assertBitsOf(model.outcome().get().view().orElseThrow());
        assertThat(stale).isEmpty();
        assertThat(current.size()).isGreaterThan(100);
        assertThat(atOnce[0]).isGreaterThan(10);
    }
}
