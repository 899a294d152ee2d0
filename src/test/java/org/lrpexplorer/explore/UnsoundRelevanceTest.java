package org.lrpexplorer.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.compare.ComparisonRun;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.compare.display.Rows;
import org.lrpexplorer.compose.ShownFigure;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.notice.Severity;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.problem.CancellationToken;

/** What the window and its figures say of relevance that is not sound, with a bundled network and its digits. */
class UnsoundRelevanceTest {

    @TempDir
    private Path folder;

    private final HandThreads hands = new HandThreads();
    private final ExplorerModel model = new ExplorerModel();
    private final Explorer explorer = new Explorer(model, hands.threads(), new Bundled(List.of(), List.of()));

    @BeforeEach
    void openOneOfEach() {
        explorer.openNetwork(Path.of("assets", "networks", "mnist-conv-bn.onnx"));
        explorer.openDataset(Path.of("datasets", "digits"));
        hands.settle();
    }

    private ComparisonView shown() {
        assertThat(model.outcome().get().isCurrent())
                .as("%s", model.outcome().get().notice())
                .isTrue();
        return model.outcome().get().view().orElseThrow();
    }

    private void explode() {
        model.composite().set(Composites.named("LRP0"));
        hands.settle();
    }

    private List<Notice> aboutRelevance() {
        return model.notices().stream()
                .filter(notice -> notice.sentence().contains("explained score"))
                .toList();
    }

    @Test
    void relevanceThatExplodesIsSaidInOneSentenceWithCauseAndAdviceUntilTheAdviceIsFollowed() {
        explode();

        assertThat(aboutRelevance()).singleElement().satisfies(notice -> {
            assertThat(notice.severity()).isEqualTo(Severity.WARNING);
            assertThat(notice.sentence())
                    .matches("Raw: Σ\\|R\\| reaches \\S+ × the explained score, from conv\\d back to the input\\."
                            + " EpsilonPlusFlat avoids it\\.");
            assertThat(notice.detail().orElseThrow()).contains("normalisation bn", "with BatchNorm by “z-rule”");
        });

        model.composite().set(Composites.epsilonPlusFlat());
        hands.settle();

        assertThat(aboutRelevance()).isEmpty();
    }

    @Test
    void whatWasSaidOfRelevanceAndPutAwayStaysAwayWhileTheCompositeIsTheSame() {
        explode();
        model.notices().removeAll(aboutRelevance());
        explorer.step(1);
        hands.settle();
        assertThat(shown().findings().raw()).isPresent();
        assertThat(aboutRelevance()).isEmpty();

        model.composite().set(Composites.named("Epsilon"));
        hands.settle();

        assertThat(aboutRelevance()).hasSize(1);
    }

    @Test
    void aFigureOfARowSaysWhatIsNotSoundAboutIt() {
        explode();

        assertThat(ShownFigure.of(shown(), Display.standard()).grid().notes())
                .first()
                .asString()
                .startsWith("Raw: Σ|R| reaches ")
                .contains("EpsilonPlusFlat avoids it.", "It begins at conv");
        model.display().rows().set(Rows.FUSED);
        assertThat(ShownFigure.of(shown(), model.display().snapshot()).grid().notes())
                .isEmpty();
    }

    @Test
    void aFigureThatIsWrittenBeforeTheCausesAreKnownWaitsForThem() {
        model.composite().set(Composites.named("LRP0"));
        hands.compute.step();
        hands.ui.step();
        assertThat(shown().findings().areDiagnosed()).isFalse();

        ComparisonView whole = new ComparisonRun(
                        model.network().get(), model.dataset().get())
                .diagnosed(shown(), new CancellationToken());

        assertThat(ShownFigure.of(whole, Display.standard()).grid().notes())
                .first()
                .asString()
                .contains("It begins at conv");
        Path file = folder.resolve("figure.png");
        explorer.figures().open();
        hands.settle();
        explorer.figures().save(file);
        hands.settle();
        assertThat(file).exists();
    }
}
