package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.compose.FigurePart;
import org.lrpexplorer.compose.FigureType;
import org.lrpexplorer.explore.FigureEditor;
import org.lrpexplorer.explore.figure.FigureForm;
import org.lrpexplorer.explore.figure.FigureGround;
import org.lrpexplorer.explore.figure.FigurePaper;
import org.lrpexplorer.explore.figure.FigurePicture;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.rule.RuleParameter;
import org.lrpexplorer.ui.comparison.TileContext;
import org.testfx.api.FxRobot;

/** A person composes figures in the window for them. */
class FigureJourneyTest extends JourneyTest {

    private FigureEditor figures;
    private FigureForm form;

    @BeforeEach
    void composeAFigure(FxRobot robot) {
        figures = journey.explorer.figures();
        form = figures.form();
        journey.open(network, images);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        awaitFigure();
    }

    private FigurePicture awaitFigure() {
        journey.await(() -> figures.preview().get().isReady());
        return figures.preview().get().picture().orElseThrow();
    }

    private static String problem(FxRobot robot) {
        Label problem = robot.lookup("#figure-problem").query();
        return problem.isVisible() ? problem.getText() : "";
    }

    private static boolean inSight(FxRobot robot, String field) {
        return Stream.iterate(robot.lookup(field).<Node>query(), node -> node != null, Node::getParent)
                .allMatch(Node::isVisible);
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(field).queryAs(TextField.class).setText(text));
    }

    private Path saved(FxRobot robot, String name) {
        Path file = folder.resolve(name);
        journey.picks.answer(file);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        journey.await(() -> Files.exists(file)
                && robot.lookup("#figure-said").queryLabeled().getText().contains(name));
        return file;
    }

    @Test
    void eachKindOfFigureIsDrawnAsItIsChosen(FxRobot robot) {
        FigurePicture layers = awaitFigure();
        assertThat(inSight(robot, "#figure-layers")).isTrue();

        robot.clickOn("#figure-kind-methods");
        FigurePicture methods = awaitFigure();
        assertThat(methods).isNotSameAs(layers);
        assertThat(inSight(robot, "#figure-composites")).isTrue();
        assertThat(inSight(robot, "#figure-layers")).isFalse();
        robot.interact(
                () -> robot.lookup("#figure-pairs").queryAs(CheckBox.class).fire());
        assertThat(awaitFigure()).isNotSameAs(methods);

        robot.clickOn("#figure-kind-sweep");
        FigurePicture sweep = awaitFigure();
        ComboBox<RuleParameter> parameters = robot.lookup("#figure-parameter").queryComboBox();
        assertThat(parameters.getItems()).containsExactly(RuleParameter.EPSILON);
        type(robot, "#figure-values", "0.1,1");
        assertThat(awaitFigure()).isNotSameAs(sweep);

        robot.clickOn("#figure-kind-tile");
        awaitFigure();
        robot.clickOn("#figure-single-difference");
        awaitFigure();
        assertThat(form.part().get()).isEqualTo(FigurePart.DIFFERENCE);
    }

    @Test
    void layersPartsAndWordsAreTicked(FxRobot robot) {
        FigurePicture usual = awaitFigure();
        robot.clickOn("#figure-layers-none");
        assertThat(problem(robot)).contains("at least one layer");
        assertThat(robot.lookup("#figure-save").queryButton().isDisabled()).isTrue();
        robot.clickOn("#figure-layer-0");
        assertThat(form.layers().get()).contains(Set.of("input"));
        assertThat(awaitFigure().width()).isNotEqualTo(usual.width());
        assertThat(problem(robot)).isEmpty();
        robot.clickOn("#figure-layers-usual");
        assertThat(awaitFigure().argb()).isEqualTo(usual.argb());

        robot.clickOn("#figure-part-difference");
        awaitFigure();
        robot.clickOn("#figure-label-caption");
        FigurePicture brief = awaitFigure();
        assertThat(brief.argb()).isNotEqualTo(usual.argb());
        robot.interact(() -> form.paper().set(FigurePaper.TILES));
        awaitFigure();
        assertThat(robot.lookup("#figure-label-title").query().isDisabled()).isTrue();
    }

    @Test
    void whatIsChangedInTheWindowChangesTheFigure(FxRobot robot) {
        FigurePicture before = awaitFigure();
        Label screen = robot.lookup("#figure-screen").query();
        robot.interact(() -> journey.model.display().colorMap().set(ColorMap.PURPLE_GREEN));
        assertThat(awaitFigure().argb()).isNotEqualTo(before.argb());
        assertThat(screen.getText()).contains(ColorMap.PURPLE_GREEN.title());
        robot.interact(() -> journey.explorer.step(3));
        journey.awaitPicture();
        awaitFigure();
        assertThat(screen.getText()).contains("EpsilonPlusFlat", "the predicted class");
    }

    @Test
    void aFigureIsSavedInEachFormat(FxRobot robot) throws IOException {
        assertThat(Files.readAllBytes(saved(robot, "figure.png"))).startsWith(0x89, 'P', 'N', 'G');
        assertThat(journey.picks.suggested()).startsWith("tiny-").endsWith("-layers.png");
        assertThat(Files.readString(saved(robot, "figure.svg"), StandardCharsets.UTF_8))
                .contains("<svg", "EpsilonPlusFlat", "Σ");
        assertThat(Files.readAllBytes(saved(robot, "figure.pdf"))).startsWith('%', 'P', 'D', 'F');
        robot.interact(() -> form.type().set(FigureType.ofComparisons().get(2)));
        saved(robot, "again.pdf");
        assertThat(journey.picks.suggested()).endsWith(".pdf");
    }

    @Test
    void theFigureIsCopiedAsAPicture(FxRobot robot) {
        robot.interact(() -> {
            form.dpi().set("100");
            form.ground().set(FigureGround.TRANSPARENT);
        });
        awaitFigure();
        robot.clickOn("#figure-copy");
        journey.await(
                () -> robot.lookup("#figure-said").queryLabeled().getText().startsWith("The figure was copied"));
        Image copied = journey.onFx(() -> Clipboard.getSystemClipboard().getImage());
        assertThat(copied.getWidth()).isGreaterThan(300);
        assertThat(robot.lookup("#figure-said").queryLabeled().getText())
                .contains((int) copied.getWidth() + " × " + (int) copied.getHeight());
    }

    @Test
    void theFigureIsCopiedAsTheCommandThatWritesIt(FxRobot robot) {
        robot.clickOn("#figure-images-listed");
        type(robot, "#figure-list", "3,1");
        robot.interact(() -> form.paper().set(FigurePaper.SINGLE));
        awaitFigure();
        robot.clickOn("#figure-command");
        journey.await(
                () -> robot.lookup("#figure-said").queryLabeled().getText().startsWith("The command"));
        assertThat(journey.onFx(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("lrp-explorer figure --network ")
                .contains(network.toAbsolutePath().toString(), " --index 3,1 ", " --size single ", " --out tiny-")
                .endsWith("-layers.png");
    }

    @Test
    void whatCannotBeIsOneSentenceInThePlaceOfTheFigure(FxRobot robot) {
        robot.clickOn("#figure-images-listed");
        type(robot, "#figure-list", "9999");
        assertThat(problem(robot)).contains("no sample 9999", "counted from 0");
        type(robot, "#figure-list", "x");
        assertThat(problem(robot)).startsWith("'x' is neither an index");
        type(robot, "#figure-list", "3,1");
        awaitFigure();
        assertThat(problem(robot)).isEmpty();
        robot.clickOn("#figure-images-following");
        type(robot, "#figure-following", "1");
        awaitFigure();

        robot.clickOn("#figure-kind-sweep");
        robot.interact(() -> form.parameter().set(RuleParameter.GAMMA));
        journey.await(() -> problem(robot).contains("has the parameter γ; sweep one of ε"));
        assertThat(robot.lookup("#figure-copy").queryButton().isDisabled()).isTrue();
    }

    @Test
    void theComposerIsClosedByEscAndRemembersWhatWasChosen(FxRobot robot) {
        robot.clickOn("#figure-kind-tile");
        awaitFigure();
        robot.push(KeyCode.ESCAPE);
        journey.await(() -> !figures.isOpen().get());
        assertThat(robot.lookup("#figure-composer").tryQuery()).isEmpty();

        robot.clickOn("#export");
        awaitFigure();
        assertThat(inSight(robot, "#figure-single")).isTrue();
    }

    @Test
    void aSinglePictureHasThePixelsOfItsTile(FxRobot robot) throws IOException {
        robot.clickOn("#figure-kind-tile");
        robot.clickOn("#figure-single-raw");
        robot.interact(() -> form.paper().set(FigurePaper.TILES));
        awaitFigure();
        BufferedImage file = ImageIO.read(saved(robot, "single.png").toFile());

        int[] painted =
                journey.onFx(() -> TileContext.of(robot.lookup("#tile-raw-0").query())
                        .orElseThrow()
                        .painter()
                        .paint(file.getWidth(), file.getHeight()));
        assertThat(file.getRGB(0, 0, file.getWidth(), file.getHeight(), null, 0, file.getWidth()))
                .isEqualTo(painted);
    }
}
