package org.lrpexplorer.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.ComparisonRun;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.compare.display.Rows;
import org.lrpexplorer.compare.display.Show;
import org.lrpexplorer.compose.FigureComposer;
import org.lrpexplorer.compose.ShownFigure;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.dataset.Fit;
import org.lrpexplorer.dataset.Mask;
import org.lrpexplorer.dataset.Sample;
import org.lrpexplorer.dataset.SampleContent;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.notice.Severity;
import org.lrpexplorer.explore.task.Outcome;
import org.lrpexplorer.figure.FigureHeading;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.heatmap.ScaleScope;
import org.lrpexplorer.heatmap.SignFilter;
import org.lrpexplorer.lrp.StartRelevance;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.card.CardFiles;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.modelio.card.NetworkCard;
import org.lrpexplorer.modelio.card.TrainingRecord;
import org.lrpexplorer.modelio.onnx.OnnxFileBuilder;
import org.lrpexplorer.modelio.onnx.OnnxWriter;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.preflight.PreflightReport;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.tensor.Shape;

/** The verbs, with real networks and datasets read from files and threads moved by hand. */
class ExplorerTest {

    private static final Path DIGITS = Path.of("datasets", "digits");

    /** Read from its file sample by sample, unlike the digits, which are unpacked into memory. */
    private static final Path SHAPES = Path.of("datasets", "shapes");

    private static final Path DENSE = Path.of("assets", "networks", "mnist-dense-bn.onnx");

    @TempDir
    private Path folder;

    private final HandThreads hands = new HandThreads();
    private final ExplorerModel model = new ExplorerModel();
    private final Explorer explorer = new Explorer(model, hands.threads(), new Bundled(List.of(), List.of()));

    @BeforeEach
    void openOneOfEach() throws IOException {
        explorer.openNetwork(written(Examples.normBefore(), true));
        explorer.openDataset(DIGITS);
        hands.settle();
    }

    private Path written(Network network, boolean withCard) throws IOException {
        Path file = folder.resolve(network.name() + ".onnx");
        OnnxWriter.write(network, file);
        if (withCard) {
            CardFiles.write(Examples.card(network), CardFiles.beside(file));
        }
        return file;
    }

    private ComparisonView shown() {
        assertThat(model.outcome().get().isCurrent())
                .as("%s", model.outcome().get().notice())
                .isTrue();
        return model.outcome().get().view().orElseThrow();
    }

    private List<String> sentences() {
        return model.notices().stream().map(Notice::sentence).toList();
    }

    @Test
    void openingANetworkAndADatasetShowsTheFirstSampleAndSaysHowImagesAreAdapted() {
        ComparisonView view = shown();

        assertThat(view.index()).isZero();
        assertThat(view.network()).isEqualTo("norm-before");
        assertThat(view.input().width()).isEqualTo(8);
        assertThat(view.columns()).extracting(Column::label).containsExactly("input", "conv2", "pool", "dense");
        assertThat(view.target()).isEqualTo(view.predicted());
        assertThat(sentences()).anySatisfy(s -> assertThat(s).contains("28×28", "8×8"));
    }

    @Test
    void aFailureThatNobodyWaitedForIsShownToo() {
        explorer.report(
                new InvalidPathException("\uFFFD.onnx", "Malformed input or input contains unmappable characters"));

        assertThat(model.notices())
                .anyMatch(notice ->
                        notice.severity() == Severity.ERROR && notice.sentence().contains("start with LC_ALL=C.UTF-8"));
    }

    @Test
    void anotherOutputOfTheFileIsReadAwayFromTheUserInterfaceAndKeepsCardAndSample() {
        Path file = new OnnxFileBuilder(13, -1, 1, 8, 8)
                .weights("w", 64, 3)
                .weights("v", 64, 2)
                .node("Flatten", List.of("x"), "flat")
                .node("MatMul", List.of("flat", "w"), "kind")
                .node("MatMul", List.of("flat", "v"), "side")
                .output("kind")
                .output("side")
                .save(folder);
        explorer.openNetwork(file);
        hands.settle();
        InputSpec halves = new InputSpec(1, 8, 8, 0, 1, List.of(0.5), List.of(0.5));
        explorer.applyCard(new NetworkCard("mine", "", List.of("a", "b", "c"), halves, null));
        explorer.goTo(2);
        hands.settle();

        explorer.chooseOutput("side");
        assertThat(model.network().get().raw().outputSize()).isEqualTo(3);
        hands.settle();

        assertThat(shown().index()).isEqualTo(2);
        assertThat(model.network().get().raw().output()).isEqualTo("side");
        assertThat(model.network().get().card().input()).isEqualTo(halves);
    }

    @Test
    void theOldPictureStaysWhileTheNextIsComputed() {
        ComparisonView first = shown();
        explorer.step(1);

        assertThat(model.outcome().get()).isInstanceOf(Outcome.Computing.class);
        assertThat(model.outcome().get().view()).hasValue(first);
        hands.settle();
        assertThat(shown().index()).isEqualTo(1);
    }

    @Test
    void theNetworkIsInspectedAwayFromTheUserInterfaceByTheChosenRules() {
        List<PreflightReport> reports = new ArrayList<>();
        model.composite().set(Composites.epsilonPlus());
        explorer.inspect(reports::add);
        assertThat(reports).isEmpty();
        hands.settle();

        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.file().card().name()).isEqualTo("norm-before");
            assertThat(report.composite()).isEqualTo("EpsilonPlus");
            assertThat(report.layers().get(1).fate()).isEqualTo("fused backward into conv1 (A)");
        });
    }

    @Test
    void aReportOnANetworkThatIsNoLongerOpenIsNotHandedOut() throws IOException {
        Path next = written(Examples.normAfter(), true);
        List<PreflightReport> reports = new ArrayList<>();
        explorer.openNetwork(next);
        explorer.inspect(reports::add);
        hands.settle();

        assertThat(model.network().get().name()).isEqualTo("norm-after");
        assertThat(reports).isEmpty();
    }

    @Test
    void steppingStaysWithinTheDataset() {
        explorer.step(-1);
        assertThat(model.index().get()).isZero();

        explorer.goTo(1_000_000);
        assertThat(model.index().get()).isEqualTo(model.dataset().get().size() - 1);
    }

    @Test
    void steppingBackComesFromTheCache() {
        explorer.step(1);
        hands.settle();
        explorer.step(-1);

        assertThat(shown().index()).isZero();
        assertThat(hands.compute.waiting()).isZero();
    }

    @Test
    void changingTheDisplayComputesNothing() {
        ComparisonView before = shown();
        model.display().colorMap().set(ColorMap.GREY);
        model.display().scaleScope().set(ScaleScope.ALL);
        model.display().opacity().set(0.1);
        model.display().rows().set(Rows.RAW);

        assertThat(hands.compute.waiting()).isZero();
        assertThat(shown()).isSameAs(before);
    }

    @Test
    void targetCompositeAndStartAreAppliedToBothRows() {
        model.target().set(Target.ofClass(2));
        model.composite().set(Composites.epsilonPlus());
        model.start().set(StartRelevance.ONE);
        hands.settle();

        ComparisonView view = shown();
        assertThat(view.target().name()).isEqualTo("three");
        assertThat(view.comparison().raw().target()).isEqualTo(2);
        assertThat(view.comparison().fused().target()).isEqualTo(2);
        assertThat(ComparisonView.startOf(view.comparison().raw())).isEqualTo(1);
        assertThat(view.comparison().fused().composite().name()).isEqualTo("EpsilonPlus");
    }

    @Test
    void aFileThatCannotBeOpenedGivesASentenceAndWhatWasOpenStays() throws IOException {
        OpenNetwork network = model.network().get();
        OpenDataset dataset = model.dataset().get();
        ComparisonView view = shown();
        Path broken = Files.write(folder.resolve("broken.onnx"), new byte[] {8, 8, 18, 120, 1});
        model.notices().clear();

        explorer.open(List.of(broken, folder.resolve("gone.bin")));
        hands.settle();

        assertThat(sentences())
                .hasSize(2)
                .allSatisfy(sentence -> assertThat(sentence).endsWith("."))
                .anySatisfy(sentence -> assertThat(sentence).contains("broken.onnx"))
                .anySatisfy(sentence -> assertThat(sentence).contains("gone.bin"));
        assertThat(model.network().get()).isSameAs(network);
        assertThat(model.dataset().get()).isSameAs(dataset);
        assertThat(shown()).isSameAs(view);
    }

    @Test
    void droppingANetworkAndADatasetOpensBoth() throws IOException {
        explorer.open(List.of(written(Examples.residual(), true), Path.of("datasets", "shapes")));
        hands.settle();

        assertThat(shown().network()).isEqualTo("residual");
        assertThat(shown().dataset()).isEqualTo(model.dataset().get().name());
        assertThat(model.dataset().get().dataset().source()).isEqualTo(Path.of("datasets", "shapes"));
    }

    @Test
    void aPictureThatCannotBeDecodedFailsAloneAndSteppingOnWorks() throws IOException {
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        Files.writeString(pictures.resolve("a.png"), "no picture", StandardCharsets.UTF_8);
        explorer.figures().open();
        hands.settle();
        explorer.figures().save(pictures.resolve("b.png"));
        hands.settle();
        explorer.openDataset(pictures);
        hands.settle();

        assertThat(model.outcome().get().notice())
                .hasValueSatisfying(notice -> assertThat(notice.sentence()).contains("a.png"));
        explorer.step(1);
        hands.settle();
        assertThat(shown().index()).isEqualTo(1);
    }

    @Test
    void aGuessedCardIsSaidAndCanBeReplacedWithoutReopening() throws IOException {
        explorer.openNetwork(written(Examples.residual(), false));
        hands.settle();
        assertThat(sentences()).anySatisfy(s -> assertThat(s).contains("residual.onnx has no card", "guessed"));
        float before = shown().predicted().logit();

        explorer.applyCard(new NetworkCard(
                "mine", "", List.of("a", "b", "c"), new InputSpec(1, 8, 8, 0, 255, List.of(0.0), List.of(1.0)), null));
        hands.settle();

        assertThat(shown().network()).isEqualTo("mine");
        assertThat(shown().predicted().name()).isIn("a", "b", "c");
        assertThat(shown().predicted().logit()).isNotEqualTo(before);
        assertThat(sentences()).noneSatisfy(s -> assertThat(s).contains("guessed"));
    }

    @Test
    void aCardThatDoesNotFitIsRefusedAndEverythingStays() throws IOException {
        OpenNetwork open = model.network().get();
        ComparisonView view = shown();
        NetworkCard good = open.card();
        NetworkCard twoClasses = new NetworkCard("two", "", List.of("a", "b"), good.input(), null);
        NetworkCard large = new NetworkCard("large", "", good.classNames(), InputSpec.zeroToOne(1, 28, 28), null);
        Path file = folder.resolve("large.json");
        CardFiles.write(large, file);
        model.notices().clear();

        explorer.applyCard(twoClasses);
        explorer.openCard(file);
        hands.settle();

        assertThat(sentences())
                .containsExactly(
                        "The network card two names 2 classes, but norm-before.onnx has 3 outputs.",
                        "The network card large.json states an input of 1×28×28, but norm-before.onnx takes 1×8×8.");
        assertThat(model.network().get()).isSameAs(open);
        assertThat(shown()).isSameAs(view);
    }

    @Test
    void aNetworkDroppedWithItsCardIsNotDescribedTwice() throws IOException {
        Path file = written(Examples.residual(), true);
        model.notices().clear();
        explorer.open(List.of(CardFiles.beside(file), file));
        hands.settle();

        assertThat(shown().network()).isEqualTo("residual");
        assertThat(model.notices()).noneSatisfy(n -> assertThat(n.severity()).isEqualTo(Severity.ERROR));
    }

    @Test
    void thePictureOfAnotherNetworkOrDatasetDoesNotStay() throws IOException {
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        Files.writeString(pictures.resolve("a.png"), "no picture", StandardCharsets.UTF_8);
        explorer.openDataset(pictures);
        hands.settle();

        assertThat(model.outcome().get()).isInstanceOf(Outcome.Failed.class);
        assertThat(model.outcome().get().view()).isEmpty();

        explorer.openDataset(DIGITS);
        hands.settle();
        shown();
        explorer.openNetwork(written(Examples.residual(), true));
        hands.openings.drain();
        hands.ui.drain();
        assertThat(model.outcome().get()).isInstanceOf(Outcome.Computing.class);
        assertThat(model.outcome().get().view()).isEmpty();
    }

    @Test
    void aNetworkOfOtherClassesSaysWhatItWasTrainedOn() {
        assertThat(sentences()).anySatisfy(s -> assertThat(s)
                .startsWith("The classes of norm-before are its own:")
                .contains("Open a dataset with the classes that the network knows"));
        NetworkCard card = model.network().get().card();
        explorer.applyCard(new NetworkCard(
                "mine",
                "",
                card.classNames(),
                card.input(),
                new TrainingRecord("CIFAR-10's 50,000 training images", 1, 1, "", List.of())));

        assertThat(sentences()).anySatisfy(s -> assertThat(s)
                .startsWith("mine was trained on CIFAR-10's 50,000 training images, and"));
    }

    @Test
    void imagesCanBeMadeToFitInAnotherWay() {
        ComparisonView resized = shown();
        explorer.applyFit(Fit.CROP);
        hands.settle();

        assertThat(shown()).isNotSameAs(resized);
        assertThat(model.dataset().get().preprocessing())
                .hasValueSatisfying(p -> assertThat(p.fit()).isEqualTo(Fit.CROP));
    }

    @Test
    void cancellingKeepsThePictureAndSaysSoAndTheSampleCanBeAskedForAgain() {
        ComparisonView first = shown();
        explorer.step(1);
        explorer.cancel();
        hands.settle();

        assertThat(model.outcome().get()).isInstanceOf(Outcome.Failed.class);
        assertThat(model.outcome().get().view()).hasValue(first);
        explorer.retry();
        hands.settle();
        assertThat(shown().index()).isEqualTo(1);
    }

    @Test
    void busyShowsOnlyAfter200Milliseconds() {
        explorer.step(1);
        hands.pass(Duration.ofMillis(199));
        hands.ui.drain();
        assertThat(model.busy().get()).isFalse();

        hands.pass(Duration.ofMillis(1));
        hands.ui.drain();
        assertThat(model.busy().get()).isTrue();

        hands.settle();
        assertThat(model.busy().get()).isFalse();
    }

    @Test
    void openingIsAnnouncedOnlyIfItTakesLong() {
        explorer.openDataset(DIGITS);
        assertThat(model.opening().get()).isEmpty();
        hands.pass(Duration.ofMillis(200));
        hands.ui.drain();
        assertThat(model.opening().get()).isEqualTo("Opening digits");

        hands.settle();
        assertThat(model.opening().get()).isEmpty();
    }

    @Test
    void theFigureSaysWhatIsNeededToRepeatIt() {
        var figure = ShownFigure.of(shown(), Display.standard());

        assertThat(figure.fact("Network")).isEqualTo("norm-before");
        assertThat(figure.fact("BatchNorm")).contains("raw", "fused", "2 BatchNorm fused");
        assertThat(figure.fact("Composite")).startsWith("EpsilonPlusFlat");
        assertThat(figure.fact("Class")).contains(shown().target().name(), "predicted");
        assertThat(figure.fact("Start relevance")).contains("logit");
        assertThat(figure.fact("Colour scale")).contains("raw and fused");
        assertThat(figure.grid().columns()).extracting(FigureHeading::name).startsWith("Image", "input");
        assertThat(figure.grid().columns()).hasSizeLessThanOrEqualTo(6);
        assertThat(figure.grid().rows()).hasSize(2);
    }

    @Test
    void aNetworkWithoutBatchNormSaysThatBothRowsAreTheSame() throws IOException {
        explorer.openNetwork(written(Examples.plain(), true));
        hands.settle();

        assertThat(sentences()).anySatisfy(s -> assertThat(s).contains("no BatchNormalization node", "are the same"));
        assertThat(ShownFigure.of(shown(), Display.standard()).grid().notes())
                .anySatisfy(note -> assertThat(note).contains("raw and fused are the same"));
    }

    @Test
    void aFigureOfOneRowKeepsTheScalesOfBoth() {
        Display fusedOnly = new Display(
                Rows.FUSED,
                Show.RELEVANCE,
                ColorMap.BWR,
                Display.standard().scaling(),
                1,
                Display.standard().normalisation(),
                SignFilter.BOTH);
        var both = ShownFigure.of(shown(), Display.standard());
        var one = ShownFigure.of(shown(), fusedOnly);

        assertThat(one.grid().rows()).hasSize(1);
        assertThat(one.cell(0, 2).scale()).isPresent().isEqualTo(both.cell(1, 2).scale());
    }

    @Test
    void aFigureSaysWhereTheFusedNetworkHasNoTensor() {
        ComparisonView withNorms =
                new ComparisonRun(model.network().get(), model.dataset().get(), true).run(0, Examples.REQUEST);
        String norm = withNorms.columns().stream()
                .map(Column::label)
                .filter(label -> label.endsWith(" in"))
                .findFirst()
                .orElseThrow();
        var figure = new ShownFigure(FigureComposer.shown(withNorms, Display.standard(), List.of(norm)));

        assertThat(figure.cell(0, 1).scale()).isPresent();
        assertThat(figure.cell(1, 1).scale()).isEmpty();
        assertThat(figure.lines(1, 1)).first().asString().startsWith("merged into ");
    }

    @Test
    void aComparisonNeedsNoWindow() {
        ComparisonRun run =
                new ComparisonRun(model.network().get(), model.dataset().get());
        ComparisonView alone = run.accounted(run.run(0, Examples.REQUEST), new CancellationToken());

        assertThat(alone.columns()).isEqualTo(shown().columns());
    }

    @Test
    void anotherDatasetClosesTheOneBeforeOnceNobodyReadsItAnyMore() {
        explorer.openDataset(SHAPES);
        hands.settle();
        Dataset before = model.dataset().get().dataset();
        explorer.goTo(5);
        hands.ui.drain();
        CompletionStage<SampleContent> thumbnail = explorer.thumbnail(7);
        CompletionStage<SampleContent> later = explorer.thumbnail(8);
        assertThat(hands.compute.waiting()).isPositive();
        explorer.openDataset(DIGITS);
        hands.settle();

        // What was queued at the switch was served; only afterwards was the file closed.
        assertThatExceptionOfType(DatasetException.class).isThrownBy(() -> before.sample(0));
        assertThat(thumbnail.toCompletableFuture()).isDone();
        assertThat(later.toCompletableFuture()).isDone();
        assertThat(model.notices()).noneSatisfy(n -> assertThat(n.severity()).isEqualTo(Severity.ERROR));
        assertThat(model.index().get()).isZero();
        assertThat(shown().dataset()).isNotEqualTo(before.name());
    }

    @Test
    void aDatasetThatCannotBeShownIsClosedAndWhatWasOpenStays() {
        OpenDataset before = model.dataset().get();
        Unshowable unshowable = new Unshowable();

        assertThatIllegalStateException()
                .isThrownBy(() -> explorer.adopt(OpenDataset.unfitted(unshowable, 100)))
                .withMessage("no shape");

        assertThat(unshowable.closed).isTrue();
        assertThat(model.dataset().get()).isSameAs(before);
        explorer.step(1);
        hands.settle();
        assertThat(shown().index()).isEqualTo(1);
    }

    /** Fails in a way that no dataset should. */
    private static final class Unshowable implements Dataset {
        private boolean closed;

        @Override
        public String name() {
            return "unshowable";
        }

        @Override
        public Path source() {
            return DIGITS;
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public List<String> classNames() {
            return List.of();
        }

        @Override
        public Optional<Shape> imageShape() {
            throw new IllegalStateException("no shape");
        }

        @Override
        public int label(int index) {
            return Sample.UNKNOWN;
        }

        @Override
        public Sample sample(int index) {
            throw new IllegalStateException("no sample");
        }

        @Override
        public Optional<Mask> mask(int index) {
            return Optional.empty();
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Test
    void aNetworkThatBeginsWithADenseLayerStartsWithoutTheFlatRule() {
        explorer.openNetwork(DENSE);
        hands.settle();
        assertThat(model.composite().get()).isEqualTo(Composites.epsilonPlus());
        assertThat(shown().columns()).extracting(Column::label).containsExactly("input", "dense2", "dense3");

        explorer.openNetwork(folder.resolve("norm-before.onnx"));
        hands.settle();
        assertThat(model.composite().get()).isEqualTo(Composites.epsilonPlusFlat());
    }

    @Test
    void aCompositeThatWasChosenStaysForTheNextNetwork() {
        model.composite().set(Composites.epsilonAlpha2Beta1());
        explorer.openNetwork(DENSE);
        hands.settle();
        assertThat(model.composite().get()).isEqualTo(Composites.epsilonAlpha2Beta1());
    }
}
