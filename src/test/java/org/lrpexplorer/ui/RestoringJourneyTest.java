package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.cli.RootCommand;
import org.lrpexplorer.compare.TilePicture;
import org.lrpexplorer.compare.display.Normalisation;
import org.lrpexplorer.compare.display.Rows;
import org.lrpexplorer.compare.display.Show;
import org.lrpexplorer.compose.FigureContent;
import org.lrpexplorer.compose.FigurePart;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.explore.FigureEditor;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.figure.PictureFile;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.heatmap.ScaleCurve;
import org.lrpexplorer.heatmap.ScaleScope;
import org.lrpexplorer.heatmap.SignFilter;
import org.lrpexplorer.lrp.Condition;
import org.lrpexplorer.lrp.Contrast;
import org.lrpexplorer.lrp.StartRelevance;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.lrp.composite.Selector;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.modelio.card.NetworkCard;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.rule.Gamma;
import org.lrpexplorer.rule.Pruning;
import org.lrpexplorer.tensor.Shape;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Figures bring back the view that they were made of. */
@ExtendWith(ApplicationExtension.class)
class RestoringJourneyTest extends JourneyTest {

    /** All that a view is, as text to compare. */
    private Map<String, Object> view() {
        return journey.onFx(() -> {
            ExplorerModel model = journey.model;
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("network", model.network().get().loaded().file());
            all.put("dataset", model.dataset().get().dataset().source());
            all.put("preprocessing", model.dataset().get().preprocessing());
            all.put("index", model.index().getValue());
            all.put("target", model.target().get());
            all.put("composite", model.composite().get());
            all.put("batchNorm", model.batchNorm().get());
            all.put("start", model.start().get());
            all.put("pruning", model.pruning().get());
            all.put("condition", model.condition().get());
            all.put("norms", model.normsShown().getValue());
            all.put("display", model.display().snapshot());
            all.put("layer", model.layer().get());
            return all;
        });
    }

    /** Chooses what differs from every default. */
    private void choose() {
        journey.onFx(() -> {
            ExplorerModel model = journey.model;
            model.index().set(7);
            model.target().set(new Target(OptionalInt.of(3), Contrast.withOthers()));
            model.composite()
                    .set(Composites.epsilonGammaBox().with("mine", Selector.named("conv2"), new Gamma(1.0 / 3)));
            model.batchNorm().set(Optional.of(BatchNormTreatment.ABSZ));
            model.start().set(StartRelevance.ONE);
            model.pruning().set(Pruning.of(0.1));
            model.condition().set(Optional.of(Condition.ofChannels("conv2", Shape.of(4, 14, 14), List.of(1, 3))));
            model.normsShown().set(true);
            model.display().rows().set(Rows.DIFFERENCE);
            model.display().show().set(Show.OVERLAY);
            model.display().colorMap().set(ColorMap.PURPLE_GREEN);
            model.display().scaleScope().set(ScaleScope.FIXED);
            model.display().fixedLimit().set(0.125);
            model.display().percentile().set(97.5);
            model.display().curve().set(ScaleCurve.SIGNED_LOG);
            model.display().opacity().set(0.3);
            model.display().normalisation().set(Normalisation.TOTAL);
            model.display().signs().set(SignFilter.POSITIVE);
            model.layer().set("conv2");
            return null;
        });
        journey.awaitPicture();
    }

    /** Looks at something else altogether. */
    private void turnAway() {
        Path other = TinyNetwork.write(folder, "other", 3);
        journey.open(other, images);
        journey.onFx(() -> {
            ExplorerModel model = journey.model;
            model.index().set(1);
            model.target().set(Target.predicted());
            model.composite().set(Composites.gradient());
            model.batchNorm().set(Optional.empty());
            model.start().set(StartRelevance.LOGIT);
            model.pruning().set(Pruning.none());
            model.normsShown().set(false);
            model.display().rows().set(Rows.RAW);
            model.display().show().set(Show.RELEVANCE);
            model.display().colorMap().set(ColorMap.BALANCED);
            model.display().scaleScope().set(ScaleScope.TILE);
            model.display().fixedLimit().set(2);
            model.display().percentile().set(100);
            model.display().curve().set(ScaleCurve.LINEAR);
            model.display().opacity().set(0.9);
            model.display().normalisation().set(Normalisation.NONE);
            model.display().signs().set(SignFilter.BOTH);
            model.layer().set("dense");
            return null;
        });
        journey.awaitPicture();
    }

    private void drop(Path file) {
        journey.onFx(() -> {
            journey.model.notices().clear();
            journey.explorer.open(List.of(file));
            return null;
        });
    }

    /** A figure of what is on show. */
    private Path exported(String name) {
        Path file = folder.resolve(name);
        FigureEditor figures = journey.explorer.figures();
        journey.onFx(() -> {
            journey.model.notices().clear();
            figures.open();
            return null;
        });
        journey.await(() -> figures.preview().get().isReady());
        journey.onFx(() -> {
            figures.save(file);
            figures.close();
            return null;
        });
        journey.await(() -> said("was written to"));
        return file;
    }

    private boolean said(String words) {
        return journey.model.notices().stream().map(Notice::sentence).anyMatch(sentence -> sentence.contains(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"view.png", "view.svg", "view.pdf"})
    void aFigureThatIsDroppedBringsItsViewBack(String name) {
        journey.open(network, images);
        choose();
        Map<String, Object> chosen = view();
        Path figure = exported(name);

        turnAway();
        assertThat(view()).isNotEqualTo(chosen);
        drop(figure);
        journey.await(() -> said("The view of " + name + " is back"));

        assertThat(view()).isEqualTo(chosen);
        assertThat(sentence("is back"))
                .startsWith("The view of " + name + " is back: sample 7 of ")
                .endsWith(" by tiny.");
        journey.awaitPicture();
    }

    @Test
    void theProgramCanBeStartedWithAFigure(FxRobot robot) {
        journey.open(network, images);
        choose();
        Map<String, Object> chosen = view();
        Path figure = exported("start.png");
        journey.close();

        journey = journey.onFx(() -> new Journey(new Stage(), tinyExample()));
        journey.begin(figure);
        journey.await(() -> said("The view of start.png is back"));
        journey.awaitPicture();

        assertThat(view()).isEqualTo(chosen);
        robot.push(KeyCode.UP);
        journey.await(() -> !journey.model.layer().get().equals("conv2"));
        robot.push(KeyCode.DOWN);
        journey.await(() -> journey.model.layer().get().equals("conv2"));
    }

    @Test
    void anOpeningThatIsAbandonedChangesNothing() {
        journey.open(network, images);
        Path figure = exported("abandoned.png");
        turnAway();
        Map<String, Object> before = view();
        journey.onFx(() -> {
            journey.explorer.openView(figure);
            journey.explorer.cancel();
            return null;
        });
        journey.await(() -> said("Opening abandoned.png was abandoned."));
        assertThat(view()).isEqualTo(before);
    }

    @Test
    void aPictureThatIsCutOffBeforeItsRecipeIsOneSentence() throws IOException {
        journey.open(network, images);
        byte[] whole = Files.readAllBytes(exported("cut.png"));
        Map<String, Object> before = view();
        drop(Files.write(folder.resolve("cut.png"), Arrays.copyOf(whole, 60)));
        journey.await(() -> said("cut.png"));
        assertThat(journey.model.notices()).hasSize(1);
        assertThat(view()).isEqualTo(before);
    }

    private String sentence(String words) {
        return journey.onFx(() -> journey.model.notices().stream()
                .map(Notice::sentence)
                .filter(each -> each.contains(words))
                .findFirst()
                .orElseThrow());
    }

    /** Values as the command line writes them. */
    private Path explained(String name, String... more) {
        Path file = folder.resolve(name);
        List<String> arguments = new ArrayList<>(List.of(
                "explain",
                "--network",
                network.toString(),
                "--dataset",
                images.toString(),
                "--index",
                "7,9",
                "--out",
                file.toString(),
                "--force"));
        arguments.addAll(List.of(more));
        StringWriter err = new StringWriter();
        int code = RootCommand.run(
                Runnable::run,
                new Bundled(List.of(), List.of()),
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                arguments.toArray(String[]::new));
        assertThat(code).as(err.toString()).isZero();
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"values.npz", "values.json"})
    void valuesThatAreDroppedBringBackHowTheyWereExplained(String name) {
        Path file = explained(
                name,
                "--batchnorm",
                "absz+fused",
                "--composite",
                "EpsilonGammaBox",
                "--target",
                "3-others",
                "--start",
                "one",
                "--condition",
                "conv2:channels=1,3",
                "--prune",
                "0.1");
        journey.open(network, images);
        turnAway();
        drop(file);
        journey.await(() -> said("The view of " + name + " is back"));

        ExplorerModel model = journey.model;
        assertThat(sentence("is back")).endsWith(" by tiny.");
        assertThat(model.network().get().loaded().file()).isEqualTo(network);
        assertThat(model.index().get()).isEqualTo(7);
        assertThat(model.composite().get()).isEqualTo(Composites.epsilonGammaBox());
        assertThat(model.batchNorm().get()).contains(BatchNormTreatment.ABSZ);
        assertThat(model.target().get()).isEqualTo(new Target(OptionalInt.of(3), Contrast.withOthers()));
        assertThat(model.start().get()).isEqualTo(StartRelevance.ONE);
        assertThat(model.pruning().get()).isEqualTo(Pruning.of(0.1));
        assertThat(model.condition().get()).contains(Condition.ofChannels("conv2", Shape.of(4, 14, 14), List.of(1, 3)));
        assertThat(model.display().rows().get()).isEqualTo(Rows.BOTH);
        journey.awaitPicture();
    }

    @Test
    void howPixelsAreFedIsBackToo() {
        journey.open(network, images);
        journey.onFx(() -> {
            NetworkCard card = journey.model.network().get().card();
            InputSpec other = new InputSpec(1, 28, 28, -1, 2, List.of(0.25), List.of(2.0));
            journey.explorer.applyCard(
                    new NetworkCard(card.name(), card.description(), card.classNames(), other, null));
            return null;
        });
        journey.awaitPicture();
        Map<String, Object> chosen = view();
        Path figure = exported("fed.png");

        turnAway();
        drop(figure);
        journey.await(() -> said("The view of fed.png is back"));

        assertThat(view()).isEqualTo(chosen);
    }

    @Test
    void aPictureOfOneLayerBringsThatLayerBack() {
        journey.open(network, images);
        Path file = folder.resolve("tile.png");
        journey.onFx(() -> {
            journey.model.index().set(4);
            return null;
        });
        journey.awaitPicture();
        journey.onFx(() -> {
            journey.explorer.exportPicture(
                    new TilePicture(2, new int[] {-1, -1}, Map.of("Title", "Raw")),
                    journey.model.outcome().get().view().orElseThrow(),
                    new FigureContent.Tile(FigurePart.DIFFERENCE, "conv2"),
                    file);
            return null;
        });
        journey.await(() -> said("was written to"));

        turnAway();
        drop(file);
        journey.await(() -> said("The view of tile.png is back"));

        assertThat(journey.model.index().get()).isEqualTo(4);
        assertThat(journey.model.layer().get()).isEqualTo("conv2");
        assertThat(journey.model.display().rows().get()).isEqualTo(Rows.DIFFERENCE);
    }

    @Test
    void filesBesideTheFigureAreFoundAndChangedOnesAreSaidToBe() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path net = TinyNetwork.write(home, "mine", true);
        TinyDataset.write(home);
        Path data = Files.move(home.resolve("tiny-images-idx3-ubyte"), home.resolve("mine-images-idx3-ubyte"));
        Files.move(home.resolve("tiny-labels-idx1-ubyte"), home.resolve("mine-labels-idx1-ubyte"));
        journey.open(net, data);
        journey.onFx(() -> {
            journey.model.index().set(5);
            return null;
        });
        journey.awaitPicture();
        Path figure = exported("moved.png");
        Path away = folder.resolve("away");
        journey.open(network, images);
        Files.move(home, away);
        Path moved = Files.copy(figure, away.resolve("moved.png"), StandardCopyOption.REPLACE_EXISTING);

        drop(moved);
        journey.await(() -> said("The view of moved.png is back"));
        assertThat(journey.model.network().get().loaded().file()).isEqualTo(away.resolve("mine.onnx"));
        assertThat(journey.model.dataset().get().dataset().source()).isEqualTo(away.resolve(data.getFileName()));
        assertThat(journey.model.index().get()).isEqualTo(5);
        assertThat(sentence("is back")).doesNotContain("but");

        Files.delete(away.resolve("mine.json"));
        TinyNetwork.write(away, "mine", 4);
        drop(moved);
        journey.await(() -> said("The view of moved.png is back"));
        assertThat(sentence("is back"))
                .contains("the network " + away.resolve("mine.onnx") + " is not the one of the figure");

        Files.delete(away.resolve(data.getFileName()));
        drop(moved);
        journey.await(() -> said("The view of moved.png is back"));
        assertThat(sentence("is back")).contains("its dataset mine-images-idx3-ubyte is neither where it was");

        Files.delete(away.resolve("mine.onnx"));
        Map<String, Object> before = view();
        drop(moved);
        journey.await(() -> said("cannot be brought back"));
        assertThat(sentence("cannot be brought back")).contains("its network mine.onnx is neither where it was");
        assertThat(view()).isEqualTo(before);
    }

    @Test
    void whatIsNoFigureOfThisProgramIsSaidToBeNone() throws IOException {
        journey.open(network, images);
        Path figure = exported("whole.svg");
        byte[] whole = Files.readAllBytes(figure);
        Path cut = Files.write(folder.resolve("cut.svg"), Arrays.copyOf(whole, 300));
        drop(cut);
        journey.await(() -> said("cut.svg does not say which view"));
        drop(Files.write(folder.resolve("foreign.pdf"), new byte[] {'%', 'P', 'D', 'F'}));
        journey.await(() -> said("foreign.pdf does not say which view"));

        String damaged = Files.readString(figure)
                .replace("&quot;version&quot;:1", "&quot;version&quot;:9")
                .replace("\"version\":1", "\"version\":9");
        drop(Files.writeString(folder.resolve("late.svg"), damaged));
        journey.await(() -> said("later version"));
        assertThat(journey.model.notices()).hasSize(1);
        journey.awaitPicture();
    }

    @Test
    void aPictureWithoutARecipeIsStillAPictureToExplain() throws IOException {
        journey.open(network, images);
        Path folderOfPictures = Files.createDirectory(folder.resolve("pictures"));
        Path picture = folderOfPictures.resolve("plain.png");
        PictureFile.write(picture, 28, 28, new int[28 * 28], Map.of());
        drop(picture);
        journey.await(() -> journey.model.dataset().get().dataset().source().equals(picture));
        assertThat(journey.model.notices())
                .noneMatch(notice -> notice.sentence().contains("view"));

        Files.copy(exported("figure.png"), folderOfPictures.resolve("figure.png"));
        drop(folderOfPictures);
        journey.await(() -> journey.model.dataset().get().dataset().source().equals(folderOfPictures));
        assertThat(journey.model.dataset().get().size()).isEqualTo(2);
    }

    @Test
    void theCommandOpensWhatIsPicked(FxRobot robot) {
        journey.open(network, images);
        Path figure = exported("picked.png");
        turnAway();
        journey.picks.answer(figure);
        robot.push(KeyCode.CONTROL, KeyCode.K).write("open figure").push(KeyCode.ENTER);
        journey.await(() -> said("The view of picked.png is back"));
        assertThat(journey.model.network().get().loaded().file()).isEqualTo(network);

        journey.picks.answer(images);
        robot.push(KeyCode.CONTROL, KeyCode.K).write("open figure").push(KeyCode.ENTER);
        journey.await(() -> said("does not say which view"));
    }
}
