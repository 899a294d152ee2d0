package org.lrpexplorer.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.cli.RootCommand;
import org.lrpexplorer.compare.display.Show;
import org.lrpexplorer.compose.FigureLabels;
import org.lrpexplorer.compose.FigurePart;
import org.lrpexplorer.compose.FigureRecipe;
import org.lrpexplorer.compose.FigureTreatment;
import org.lrpexplorer.compose.RecipeText;
import org.lrpexplorer.explore.figure.FigureForm;
import org.lrpexplorer.explore.figure.FigureGround;
import org.lrpexplorer.explore.figure.FigureKind;
import org.lrpexplorer.explore.figure.FigurePaper;
import org.lrpexplorer.explore.figure.FigurePicture;
import org.lrpexplorer.explore.figure.FigurePreview;
import org.lrpexplorer.explore.figure.FigureRoom;
import org.lrpexplorer.explore.figure.FigureZoom;
import org.lrpexplorer.explore.figure.ImageChoice;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.heatmap.ScaleScope;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.rule.Gamma;
import org.lrpexplorer.rule.LrpZero;
import org.lrpexplorer.rule.RuleParameter;

/** Figures that are composed in the window, without the window. */
class FigureEditorTest {

    private static final Path NETWORK = Path.of("assets", "networks", "mnist-conv-bn.onnx");
    private static final Path DIGITS = Path.of("datasets", "digits");

    @TempDir
    private Path folder;

    private final HandThreads hands = new HandThreads();
    private final ExplorerModel model = new ExplorerModel();
    private final Explorer explorer = new Explorer(model, hands.threads(), new Bundled(List.of(), List.of()));
    private final FigureEditor figures = explorer.figures();
    private final FigureForm form = figures.form();

    @BeforeEach
    void openTheComposer() {
        explorer.openNetwork(NETWORK);
        explorer.openDataset(DIGITS);
        hands.settle();
        figures.open();
        hands.settle();
    }

    private FigurePreview preview() {
        return figures.preview().get();
    }

    private List<String> sentences() {
        return model.notices().stream().map(Notice::sentence).toList();
    }

    private Path saved(String name) {
        Path file = folder.resolve(name);
        figures.save(file);
        hands.settle();
        assertThat(file).as("%s", sentences()).exists();
        return file;
    }

    @Test
    void theSampleOnShowIsDrawnAndFollowed() {
        assertThat(preview().isReady()).as("%s", preview().problem()).isTrue();
        FigurePicture first = preview().picture().orElseThrow();

        explorer.step(1);
        assertThat(preview().isCurrent()).isFalse();
        assertThat(preview().picture()).as("the one before stays in sight").contains(first);
        hands.settle();
        assertThat(preview().isReady()).isTrue();
        assertThat(preview().picture().orElseThrow().argb()).isNotEqualTo(first.argb());
    }

    @Test
    void onlyTheNewestFigureIsEverShown() {
        FigurePicture first = preview().picture().orElseThrow();
        form.kind().set(FigureKind.TILE);
        hands.compute.drain();
        form.kind().set(FigureKind.LAYERS);
        hands.ui.drain();
        assertThat(preview().isCurrent()).as("the single picture is not shown").isFalse();
        hands.settle();
        assertThat(preview().picture().orElseThrow().argb()).isEqualTo(first.argb());
    }

    @Test
    void nothingIsComputedWhileNobodyLooks() {
        figures.close();
        form.kind().set(FigureKind.SWEEP);
        assertThat(hands.compute.waiting()).isZero();
        assertThat(preview()).isEqualTo(FigurePreview.NONE);

        figures.open();
        hands.settle();
        assertThat(form.kind().get()).as("what was chosen is remembered").isEqualTo(FigureKind.SWEEP);
        assertThat(preview().isReady()).as("%s", preview().problem()).isTrue();
    }

    @Test
    void aFigureIsSavedOnceItIsThereAndAllIsSaid() throws IOException {
        form.kind().set(FigureKind.TILE);
        figures.save(folder.resolve("early.png"));
        assertThat(sentences()).last().isEqualTo("Wait until the figure is computed, then save or copy it.");
        hands.settle();
        assertThat(folder.resolve("early.png")).doesNotExist();
        assertThat(sentences()).as("what was to be waited for is there").noneMatch(said -> said.startsWith("Wait"));

        assertThat(Files.readAllBytes(saved("a.png"))).startsWith(0x89, 'P', 'N', 'G');
        assertThat(Files.readString(saved("a.svg"), StandardCharsets.UTF_8)).contains("<svg", "mnist-conv-bn");
        assertThat(Files.readAllBytes(saved("a.pdf"))).startsWith('%', 'P', 'D', 'F');
        assertThat(sentences())
                .last()
                .asString()
                .startsWith("The figure was written to")
                .contains("a.pdf");

        figures.save(folder.resolve("nowhere/figure.png"));
        hands.settle();
        assertThat(sentences()).anySatisfy(s -> assertThat(s).contains("nowhere"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void theCopyHasThePixelsOfTheFile() throws IOException {
        form.ground().set(FigureGround.DARK);
        form.dpi().set("100");
        hands.settle();
        List<FigurePicture> copied = new ArrayList<>();
        figures.copy(copied::add);
        hands.settle();

        var file = ImageIO.read(saved("a.png").toFile());
        FigurePicture picture = copied.get(0);
        assertThat(picture.width()).isEqualTo(file.getWidth());
        assertThat(picture.argb())
                .isEqualTo(file.getRGB(0, 0, file.getWidth(), file.getHeight(), null, 0, file.getWidth()));
    }

    @Test
    void thePictureIsAsLargeAsThereIsRoom() {
        figures.fit(new FigureRoom(600, 500, 1));
        hands.settle();
        FigurePicture small = preview().picture().orElseThrow();
        figures.fit(new FigureRoom(1200, 1000, 1));
        hands.settle();
        FigurePicture large = preview().picture().orElseThrow();
        assertThat(large.width()).isGreaterThan(small.width()).isLessThanOrEqualTo(1200);
        assertThat(large.height()).isLessThanOrEqualTo(1000);
    }

    @Test
    void aLongFigureIsShownWholeAndNoLargerThanAScreenCanShow() {
        listed(form, "0..39");
        figures.fit(new FigureRoom(600, 500, 1));
        hands.settle();
        FigurePicture whole = preview().picture().orElseThrow();
        assertThat(whole.height()).isBetween(490, 500);
        assertThat(Arrays.stream(whole.argb())).as("opaque").allMatch(pixel -> pixel >>> 24 == 255);
        form.zoom().set(FigureZoom.PAPER);
        hands.settle();
        assertThat(preview().picture().orElseThrow().height()).isBetween(4000, 4096);
    }

    static Stream<Arguments> whatCannotBe() {
        return Stream.of(
                refused("no sample 9999; its", form -> listed(form, "9999")),
                refused("'x' is neither an index", form -> listed(form, "x")),
                refused("at most 100 images", form -> listed(form, "0..199,0..199")),
                refused("'-1' is not a number of further samples", form -> {
                    form.images().set(ImageChoice.FOLLOWING);
                    form.following().set("-1");
                }),
                refused("at least one layer", form -> form.layers().set(Optional.of(Set.of()))),
                refused("at least one part", form -> form.parts().set(Optional.of(Set.of()))),
                refused("No rule of the composite EpsilonPlusFlat has the parameter γ; sweep one of ε.", form -> {
                    form.kind().set(FigureKind.SWEEP);
                    form.parameter().set(RuleParameter.GAMMA);
                }),
                refused("'0,,1' is not a list of numbers", form -> {
                    form.kind().set(FigureKind.SWEEP);
                    form.values().set("0,,1");
                }),
                refused("at least one row", form -> {
                    form.kind().set(FigureKind.SWEEP);
                    form.parts().set(Optional.of(Set.of(FigurePart.INPUT)));
                }),
                refused("at least one composite", form -> {
                    form.kind().set(FigureKind.METHODS);
                    form.composites().set(Optional.of(Set.of()));
                }),
                refused("no layer 'conv9'", form -> {
                    form.kind().set(FigureKind.TILE);
                    form.layer().set("conv9");
                }),
                refused("20 to 2000, not '3mm'", form -> {
                    form.paper().set(FigurePaper.OWN);
                    form.width().set("3");
                }),
                refused("72 to 1200 pixels per inch, not 5", form -> form.dpi().set("5")),
                refused("'many' is not a number of pixels", form -> form.dpi().set("many")));
    }

    private static Arguments refused(String sentence, Consumer<FigureForm> choice) {
        return Arguments.of(sentence, choice);
    }

    private static void listed(FigureForm form, String text) {
        form.images().set(ImageChoice.LISTED);
        form.listed().set(text);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatCannotBe")
    void whatCannotBeIsOneSentenceInThePlaceOfThePicture(String sentence, Consumer<FigureForm> choice) {
        choice.accept(form);
        hands.settle();

        assertThat(preview().problem())
                .hasValueSatisfying(said ->
                        assertThat(said).contains(sentence).doesNotContain("\n").doesNotContain("Exception"));
        assertThat(preview().picture()).isEmpty();
        assertThat(preview().isReady()).isFalse();
    }

    @Test
    void aCompositeWithoutParametersSaysWhatToDo() {
        form.kind().set(FigureKind.SWEEP);
        model.composite().set(Composites.everywhere(new LrpZero()));
        hands.settle();
        assertThat(preview().problem().orElseThrow()).endsWith("choose a composite whose rules have it.");
    }

    @Test
    void aSweepBeginsWithAParameterThatTheCompositeHas() {
        model.composite().set(Composites.everywhere(new Gamma()));
        hands.settle();
        form.kind().set(FigureKind.SWEEP);
        hands.settle();
        assertThat(form.parameter().get()).isEqualTo(RuleParameter.GAMMA);
        assertThat(preview().isReady()).as("%s", preview().problem()).isTrue();
    }

    @Test
    void itIsSaidHowManyExplanationsAreThere() {
        listed(form, "0..2");
        assertThat(figures.progress().get()).isEmpty();
        hands.compute.drain();
        hands.ui.step();
        assertThat(figures.progress().get()).isEqualTo("1 of 3 explanations");
    }

    @Test
    void theWindowNeedNotWaitForALargeFigure() {
        listed(form, "0..30");
        explorer.step(1);
        hands.compute.drain();
        hands.ui.drain();
        assertThat(model.outcome().get().isCurrent()).isTrue();
        assertThat(preview().isCurrent())
                .as("the figure, which was asked for first, has given way and is computed now")
                .isFalse();
        hands.settle();
        assertThat(preview().isReady()).as("%s", preview().problem()).isTrue();
    }

    @Test
    void aSavedFigureBringsItsViewBack() {
        model.display().colorMap().set(ColorMap.SEISMIC);
        explorer.step(2);
        hands.settle();
        Path file = saved("a.svg");
        model.display().colorMap().set(ColorMap.BALANCED);
        explorer.step(3);
        hands.settle();
        explorer.open(List.of(file));
        hands.settle();
        assertThat(model.index().get()).isEqualTo(2);
        assertThat(model.display().colorMap().get()).isEqualTo(ColorMap.SEISMIC);
    }

    static Stream<Arguments> figuresOfTheCommand() {
        return Stream.of(
                Arguments.of(List.of("--index", "0"), (Consumer<FigureEditorTest>) test -> {}),
                Arguments.of(
                        List.of(
                                "--index",
                                "0..2",
                                "--layers",
                                "input,conv2",
                                "--parts",
                                "raw,difference",
                                "--size",
                                "single",
                                "--without",
                                "title,caption",
                                "--show",
                                "overlay",
                                "--opacity",
                                "0.4",
                                "--colors",
                                "seismic",
                                "--target",
                                "3",
                                "--scale",
                                "tile",
                                "--theme",
                                "dark",
                                "--dpi",
                                "150"),
                        (Consumer<FigureEditorTest>) test -> {
                            listed(test.form, "0..2");
                            test.form.layers().set(Optional.of(Set.of("input", "conv2")));
                            test.form.parts().set(Optional.of(Set.of(FigurePart.RAW, FigurePart.DIFFERENCE)));
                            test.form.paper().set(FigurePaper.SINGLE);
                            test.form
                                    .labels()
                                    .set(FigureLabels.without(Set.of(FigureLabels.TITLE, FigureLabels.CAPTION)));
                            test.model.display().show().set(Show.OVERLAY);
                            test.model.display().opacity().set(0.4);
                            test.model.display().colorMap().set(ColorMap.SEISMIC);
                            test.model.display().scaleScope().set(ScaleScope.TILE);
                            test.model.target().set(Target.ofClass(3));
                            test.form.ground().set(FigureGround.DARK);
                            test.form.dpi().set("150");
                        }),
                Arguments.of(
                        List.of("--index", "1,0", "--methods", "EpsilonPlus", "Epsilon", "--treatments", "pass,fused"),
                        (Consumer<FigureEditorTest>) test -> {
                            listed(test.form, "1,0");
                            test.form.kind().set(FigureKind.METHODS);
                            test.form.pairs().set(false);
                            test.form
                                    .composites()
                                    .set(Optional.of(
                                            Set.of(Composites.named("Epsilon"), Composites.named("EpsilonPlus"))));
                            test.form.treatments().set(Set.of(FigureTreatment.named("pass"), FigureTreatment.FUSED));
                        }),
                Arguments.of(
                        List.of("--sweep", "epsilon=0.1,1", "--parts", "raw", "--layer", "conv2"),
                        (Consumer<FigureEditorTest>) test -> {
                            test.form.kind().set(FigureKind.SWEEP);
                            test.form.values().set("0.1,1");
                            test.form.parts().set(Optional.of(Set.of(FigurePart.RAW)));
                            test.form.layer().set("conv2");
                        }),
                Arguments.of(
                        List.of("--tile", "--parts", "raw", "--layer", "conv2", "--size", "tiles"),
                        (Consumer<FigureEditorTest>) test -> {
                            test.form.kind().set(FigureKind.TILE);
                            test.form.part().set(FigurePart.RAW);
                            test.form.layer().set("conv2");
                            test.form.paper().set(FigurePaper.TILES);
                        }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figuresOfTheCommand")
    void whatTheComposerSavesIsWhatTheCommandWrites(List<String> options, Consumer<FigureEditorTest> choices)
            throws IOException {
        choices.accept(this);
        hands.settle();
        assertThat(preview().problem()).isEmpty();
        Path composed = saved("composed.png");

        Path written = folder.resolve("written.png");
        List<String> all = new ArrayList<>(List.of("--network", NETWORK.toString()));
        all.addAll(List.of("--dataset", DIGITS.toString(), "--out", written.toString()));
        all.addAll(options);
        command(all);
        Path copied = folder.resolve("copied.png");
        command(figures.arguments(copied).orElseThrow().list());

        assertThat(PngChunks.withoutTexts(composed))
                .isEqualTo(PngChunks.withoutTexts(written))
                .isEqualTo(PngChunks.withoutTexts(copied));
        FigureRecipe recipe = RecipeText.read(composed).orElseThrow();
        FigureRecipe again = RecipeText.read(copied).orElseThrow();
        assertThat(recipe.content()).isEqualTo(again.content());
        assertThat(recipe.samples()).isEqualTo(again.samples());
        assertThat(recipe.provenance().request()).isEqualTo(again.provenance().request());
        assertThat(recipe.provenance().network().sha256())
                .isEqualTo(again.provenance().network().sha256());
    }

    private static void command(List<String> options) {
        List<String> all = new ArrayList<>(List.of("figure"));
        all.addAll(options);
        StringWriter errors = new StringWriter();
        int exit = RootCommand.run(
                Runnable::run,
                new Bundled(List.of(), List.of()),
                new PrintWriter(new StringWriter()),
                new PrintWriter(errors),
                all.toArray(String[]::new));
        assertThat(exit).as(errors.toString()).isZero();
    }
}
