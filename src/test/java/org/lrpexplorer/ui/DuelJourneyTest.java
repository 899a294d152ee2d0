package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.dataset.Mask;
import org.lrpexplorer.evaluate.measure.ClassOutput;
import org.lrpexplorer.evaluate.measure.Fill;
import org.lrpexplorer.explore.duel.Duel;
import org.lrpexplorer.explore.duel.FillDuel;
import org.testfx.api.FxRobot;

/** A person lets raw and fused compete on the image in view. */
class DuelJourneyTest extends JourneyTest {

    private static final java.nio.file.Path DIGITS = java.nio.file.Path.of("datasets", "digits");
    private static final java.nio.file.Path MNIST = java.nio.file.Path.of("assets", "networks", "mnist-conv-bn.onnx");

    @BeforeEach
    void openDigits() {
        journey.onFx(() -> {
            journey.explorer.duels().settings().steps().set(10);
            return null;
        });
        journey.open(MNIST, DIGITS);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).<Labeled>query().getText();
    }

    private static boolean shown(FxRobot robot, String query) {
        return Journey.isSeen(robot, query);
    }

    @Test
    void besideItInALowWindowTheLargePicturesStillSayTheirSum(FxRobot robot) {
        robot.interact(() -> {
            Stage stage = (Stage) robot.lookup("#comparison").query().getScene().getWindow();
            stage.setMaximized(false);
            stage.setWidth(1280);
            stage.setHeight(720);
        });
        robot.push(KeyCode.D);
        journey.await(() -> !shown(robot, "#rows-scroll"));

        assertThat(shown(robot, "#large-raw-sum")).isTrue();
        assertThat(text(robot, "#large-raw-sum")).startsWith("Σ ");
        assertThat(((Text) robot.lookup("#large-fused-title .text").query()).getText())
                .isEqualTo(text(robot, "#large-fused-title"));
    }

    private Duel awaitCurves() {
        journey.await(() -> journey.explorer
                .duels()
                .duel()
                .get()
                .filter(duel -> journey.explorer.duels().settings().fills().stream()
                        .allMatch(
                                fill -> duel.of(fill).filter(FillDuel::isWhole).isPresent()))
                .isPresent());
        return journey.onFx(() -> journey.explorer.duels().duel().get().orElseThrow());
    }

    private static void point(FxRobot robot, String query, double x, double y) {
        Bounds bounds = robot.lookup(query)
                .query()
                .localToScreen(robot.lookup(query).query().getBoundsInLocal());
        robot.moveTo(new Point2D(bounds.getMinX() + x * bounds.getWidth(), bounds.getMinY() + y * bounds.getHeight()));
    }

    /** The pixels that are shown: the image that holds them is painted again and again. */
    private int[] picture(FxRobot robot, String query) {
        return journey.onFx(() -> {
            Image image = robot.lookup(query + " > .image-view")
                    .queryAs(ImageView.class)
                    .getImage();
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            int[] pixels = new int[width * height];
            image.getPixelReader()
                    .getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), pixels, 0, width);
            return pixels;
        });
    }

    @Test
    void theKeyOpensCurvesWithTheGainOfEachAndSaysWhoWins(FxRobot robot) {
        assertThat(shown(robot, "#duel")).isFalse();
        robot.push(KeyCode.D);
        assertThat(shown(robot, "#duel")).isTrue();
        Duel duel = awaitCurves();

        for (String contender : List.of("raw", "fused", "random", "brightest")) {
            assertThat(text(robot, "#srg-0-" + contender)).matches(contender + " −?\\d\\.\\d\\d");
            assertThat(text(robot, "#srg-1-" + contender)).matches(contender + " −?\\d\\.\\d\\d");
        }
        assertThat(text(robot, "#duel-verdict"))
                .contains("Black fill: ", "Mean fill: ", "raw ", "fused ", "One sample proves nothing");
        assertThat(text(robot, "#duel-object")).contains("rank accuracy raw", "chance");
        assertThat(duel.of(Fill.BLACK)).isPresent();

        robot.clickOn("#duel-close");
        assertThat(shown(robot, "#duel")).isFalse();
        assertThat(journey.explorer.duels().duel().get()).isEmpty();
    }

    @Test
    void theImageUnderThePointerIsShownForRawAndFused(FxRobot robot) {
        robot.push(KeyCode.D);
        awaitCurves();
        point(robot, "#duel-curves-0", 0.95, 0.5);
        assertThat(text(robot, "#duel-step")).contains("flipped, black fill");
        String late = text(robot, "#duel-step");
        int[] raw = picture(robot, "#step-raw");

        point(robot, "#duel-curves-1", 0.3, 0.3);
        assertThat(text(robot, "#duel-step")).isNotEqualTo(late).contains("channel mean fill");
        assertThat(text(robot, "#step-value-raw")).startsWith("p(9) ");
        assertThat(text(robot, "#step-value-fused")).startsWith("p(9) ");
        journey.await(() -> !Arrays.equals(picture(robot, "#step-raw"), raw));
    }

    @Test
    void arrowsStepAlongCurvesThatHaveTheFocusAndThroughSamplesElsewhere(FxRobot robot) {
        robot.push(KeyCode.D);
        awaitCurves();
        robot.clickOn("#duel-curves-0");
        point(robot, "#duel-curves-0", 0.5, 0.95);
        String before = text(robot, "#duel-step");
        robot.push(KeyCode.RIGHT);
        assertThat(text(robot, "#duel-step")).isNotEqualTo(before);
        assertThat(journey.model.index().get()).isZero();
        robot.push(KeyCode.LEFT);
        assertThat(text(robot, "#duel-step")).isEqualTo(before);
        robot.push(KeyCode.UP);
        assertThat(text(robot, "#duel-step").substring(0, 4)).isNotEqualTo(before.substring(0, 4));

        robot.clickOn("#input-image").push(KeyCode.RIGHT);
        assertThat(journey.model.index().get()).isEqualTo(1);
        journey.awaitPicture();
        assertThat(awaitCurves().ground().view().index()).isEqualTo(1);
    }

    @Test
    void anotherFillAndTheLogitAreOneClickAway(FxRobot robot) {
        robot.push(KeyCode.D);
        awaitCurves();
        String black = text(robot, "#srg-0-raw");
        robot.interact(
                () -> robot.lookup("#duel-fill-0").<ComboBox<Fill>>query().setValue(Fill.NOISE));
        awaitCurves();
        journey.await(() -> text(robot, "#srg-0-raw").matches("raw −?\\d+\\.\\d\\d"));
        assertThat(text(robot, "#srg-0-raw")).isNotEqualTo(black);

        robot.clickOn("#duel-output-logit");
        assertThat(journey.explorer.duels().settings().output().get()).isEqualTo(ClassOutput.LOGIT);
        assertThat(text(robot, "#step-value-raw")).startsWith("logit of 9 ");
    }

    @Test
    void theObjectIsOutlinedWhileTheCurvesAreShownUnlessAPersonWantsNone(FxRobot robot) {
        Node outline = robot.lookup("#large-raw .mask-outline").query();
        assertThat(outline.isVisible()).isFalse();
        robot.push(KeyCode.D);
        journey.await(outline::isVisible);
        assertThat(robot.lookup("#input-image .mask-outline").query().isVisible())
                .isTrue();
        journey.await(robot.lookup("#step-raw .mask-outline").query()::isVisible);

        Mask mask = journey.onFx(() -> journey.explorer.masks().mask().get().orElseThrow());
        int leftmost = mask.object().stream().map(at -> at % mask.width()).min().orElseThrow();
        int lowest = mask.object().stream().map(at -> at / mask.width()).max().orElseThrow() + 1;
        double side = robot.lookup("#large-raw").queryAs(Region.class).getWidth();
        List<MoveTo> corners = ((Path) outline)
                .getElements().stream()
                        .filter(MoveTo.class::isInstance)
                        .map(MoveTo.class::cast)
                        .toList();
        assertThat(corners.stream().mapToDouble(MoveTo::getX).min().orElseThrow())
                .isEqualTo(Math.floor(side * leftmost / mask.width()) + 0.5);
        assertThat(corners.stream().mapToDouble(MoveTo::getY).max().orElseThrow())
                .isEqualTo(Math.floor(side * lowest / mask.height()) + 0.5);

        robot.clickOn("#duel-outline");
        assertThat(robot.lookup("#duel-outline").queryAs(CheckBox.class).isSelected())
                .isFalse();
        assertThat(outline.isVisible()).isFalse();
        robot.push(KeyCode.M);
        journey.await(outline::isVisible);

        robot.push(KeyCode.Z);
        Node enlarged = robot.lookup("#enlarged-raw .mask-outline").query();
        journey.await(enlarged::isVisible);
        assertThat(shown(robot, "#duel")).isFalse();
        robot.push(KeyCode.ESCAPE);
        assertThat(shown(robot, "#duel")).isTrue();

        robot.push(KeyCode.D);
        assertThat(outline.isVisible()).isFalse();
    }

    @Test
    void theCurvesTakeThePlaceOfTheChartAndGiveItBack(FxRobot robot) {
        if (!shown(robot, "#amount-lines")) {
            robot.push(KeyCode.G);
        }
        robot.clickOn("#toggle-duel");
        assertThat(shown(robot, "#amount-lines")).isFalse();
        robot.push(KeyCode.D);
        assertThat(shown(robot, "#amount-lines")).isTrue();
    }
}
