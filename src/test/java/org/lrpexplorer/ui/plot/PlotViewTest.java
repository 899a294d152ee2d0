package org.lrpexplorer.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lrpexplorer.plot.Plot;
import org.lrpexplorer.plot.PlotAxis;
import org.lrpexplorer.plot.PlotColor;
import org.lrpexplorer.plot.PlotPanel;
import org.lrpexplorer.plot.PlotPoint;
import org.lrpexplorer.plot.PlotReference;
import org.lrpexplorer.plot.PlotSeries;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PlotViewTest {

    private static final PlotAxis SHARE = PlotAxis.linear("Share").from(0, 1);
    private static final PlotAxis PROBABILITY = PlotAxis.linear("Probability").from(0, 1);

    private final List<PlotPick> picks = new ArrayList<>();
    private PlotView view;
    private Stage window;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        window = stage;
        view = new PlotView();
        view.onPick(picks::add);
        Scene scene = new Scene(view, 700, 400);
        sheets(scene, "normal");
        stage.setScene(scene);
        stage.setMaximized(false); // Other tests had the same stage before.
        stage.setWidth(720);
        stage.setHeight(440);
        stage.show();
    }

    @BeforeEach
    void showCurves() {
        show(curves());
    }

    private static void sheets(Scene scene, String size) {
        scene.getStylesheets()
                .setAll(
                        PlotView.class
                                .getResource("/org/lrpexplorer/ui/explorer.css")
                                .toExternalForm(),
                        PlotView.class
                                .getResource("/org/lrpexplorer/ui/look/text-" + size + ".css")
                                .toExternalForm());
    }

    @Test
    void pointsAreReachedByArrowKeysAndPickedByEnter(FxRobot robot) {
        robot.interact(() -> view.lookup(".plot-pane").requestFocus());
        robot.type(KeyCode.ENTER).type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.ENTER);
        assertThat(picks).extracting(pick -> pick.series().name()).containsExactly("Fused");
        assertThat(picks.get(0).point().x()).isEqualTo(0.5);

        robot.type(KeyCode.UP).type(KeyCode.RIGHT).type(KeyCode.ENTER);
        assertThat(picks.get(1).series().name()).isEqualTo("Raw");
        assertThat(picks.get(1).point().x()).as("where there is a value").isEqualTo(1);
        robot.type(KeyCode.RIGHT).type(KeyCode.UP).type(KeyCode.ENTER);
        assertThat(picks.get(2)).as("there is nothing beyond").isEqualTo(picks.get(1));

        show(curves());
        robot.type(KeyCode.LEFT).type(KeyCode.ENTER);
        assertThat(picks.get(3).series().name())
                .as("goes on in a plot of newer numbers")
                .isEqualTo("Raw");
        assertThat(picks.get(3).point().x()).isEqualTo(0.5);
        assertThat(view.lookup(".plot-chosen").isVisible()).isTrue();
        robot.interact(view::leave);
        show(curves());
        assertThat(view.lookup(".plot-chosen")).isNull();
    }

    private static Plot curves() {
        PlotSeries fused = PlotSeries.of(
                "Fused",
                PlotColor.BLUE,
                List.of(new PlotPoint(0, 1, 0.9, 1), new PlotPoint(0.5, 0.25, 0.2, 0.3), new PlotPoint(1, 0, 0, 0.1)));
        PlotSeries raw = PlotSeries.of(
                        "Raw", PlotColor.ORANGE, new double[] {0, 0.5, 0.75, 1}, new double[] {1, 0.5, Double.NaN, 0.5})
                .dashed();
        PlotPanel panel =
                PlotPanel.of("Fill: black", List.of(fused, raw)).comparedWith(new PlotReference("Chance", 0.1));
        return new Plot("Flipping", SHARE, PROBABILITY, List.of(panel), List.of("Bands are 95 % intervals."));
    }

    private void show(Plot plot) {
        onFx(() -> view.show(plot));
    }

    private static void onFx(Runnable change) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, change);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Where values of the panel's axes, both from 0 to 1, are on the screen. */
    private Point2D at(double across, double up) {
        Polygon band = (Polygon) view.lookup(".plot-pane .plot-band");
        // The band reaches over the whole of both axes.
        return band.localToScreen(
                band.getLayoutBounds().getMinX()
                        + across * band.getLayoutBounds().getWidth(),
                band.getLayoutBounds().getMinY()
                        + (1 - up) * band.getLayoutBounds().getHeight());
    }

    /** The number on the vertical axis. */
    private Node number(String text) {
        return view.lookupAll(".plot-number").stream()
                .filter(node -> node.isVisible() && ((Text) node).getText().equals(text))
                .min(Comparator.comparingDouble(node -> node.getLayoutBounds().getMinX()))
                .orElseThrow();
    }

    private String reading() {
        return ((Label) view.lookup(".plot-reading")).getText();
    }

    @Test
    void theValuesAtThePointerAreReadOut(FxRobot robot) {
        assertThat(reading()).isEqualTo("Bands are 95 % intervals.");
        robot.moveTo(at(0.45, 0.9));
        assertThat(reading()).isEqualTo("Share 0.500: Fused 0.250 (0.200 to 0.300), Raw 0.500");
        assertThat(view.lookupAll(".plot-cursor")).hasSize(1);
        robot.moveTo(at(0.8, 0.9));
        assertThat(reading()).startsWith("Share 1.00: Fused 0 (0 to 0.100), Raw");
        robot.moveTo(view.lookup(".plot-reading"));
        assertThat(reading()).isEqualTo("Bands are 95 % intervals.");
        assertThat(view.lookupAll(".plot-cursor")).isEmpty();
    }

    @Test
    void theCurvesStayInPlaceWhileValuesAreReadOut(FxRobot robot) {
        Plot brief = curves().withNotes(List.of());
        show(brief);
        onFx(() -> window.setWidth(260));
        double height = view.lookup(".plot-pane").getLayoutBounds().getHeight();
        robot.moveTo(at(0.45, 0.9));
        assertThat(reading()).startsWith("Share 0.500");
        assertThat(((Label) view.lookup(".plot-reading")).getHeight()).isGreaterThan(20);
        assertThat(view.lookup(".plot-pane").getLayoutBounds().getHeight()).isEqualTo(height);
    }

    @Test
    void manySeriesTakeNoMoreThanThreeLinesBeforeTheyAreReadOut() {
        List<PlotSeries> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            many.add(PlotSeries.of(
                    "A method with a long name " + i, PlotColor.at(i), new double[] {0, 1}, new double[] {0, 1}));
        }
        onFx(() -> window.setWidth(260));
        show(Plot.of("", SHARE, PROBABILITY, many));
        Label room = (Label) view.lookup(".plot-reading-room");
        assertThat(room.getHeight()).isBetween(20.0, 3.0 * 20);
    }

    @Test
    void panelsThatShareAnAxisHaveItsTitleOnce() {
        Plot one = curves();
        PlotPanel panel = one.panels().get(0);
        PlotPanel second = PlotPanel.of("Fill: mean", panel.series());
        show(new Plot("", SHARE, PROBABILITY, List.of(panel, second, second.withAxis(SHARE)), List.of()));
        assertThat(view.lookupAll(".plot-axis-title"))
                .extracting(node -> ((Text) node).getText())
                .filteredOn("Probability"::equals)
                .hasSize(1);
        assertThat(view.lookupAll(".plot-axis-title"))
                .extracting(node -> ((Text) node).getText())
                .filteredOn("Share"::equals)
                .hasSize(4);
    }

    @Test
    void aClickChoosesThePointThatItIsAt(FxRobot robot) {
        robot.clickOn(at(0.5, 0.5));
        assertThat(picks).singleElement().satisfies(pick -> {
            assertThat(pick.series().name()).isEqualTo("Raw");
            assertThat(pick.point()).isEqualTo(PlotPoint.of(0.5, 0.5));
        });
        robot.clickOn(at(0.3, 0.9));
        assertThat(picks).hasSize(1);
    }

    @Test
    void aGapInterruptsTheLineAndALonePointIsADot() {
        assertThat(view.lookupAll(".plot-pane .plot-line")).hasSize(2);
        assertThat(view.lookupAll(".plot-pane .plot-ring")).hasSize(1);
        Polyline raw = (Polyline) view.lookup(".plot-pane .plot-line.plot-orange");
        assertThat(raw.getStrokeDashArray()).isNotEmpty();
        assertThat(raw.getPoints()).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(PlotColor.class)
    void theColoursAreThoseOfFiguresInLightAndDark(PlotColor color) {
        show(Plot.of(
                "", SHARE, PROBABILITY, List.of(PlotSeries.of("a", color, new double[] {0, 1}, new double[] {0, 1}))));
        for (boolean dark : new boolean[] {true, false}) {
            onFx(() -> {
                view.pseudoClassStateChanged(PseudoClass.getPseudoClass("dark"), dark);
                view.applyCss();
            });
            Color expected = Color.web(String.format("#%06x", color.rgb(dark)));
            for (Node line : view.lookupAll(".plot-line")) {
                assertThat(((Polyline) line).getStroke()).isEqualTo(expected);
            }
        }
    }

    @Test
    void lettersGrowWithTheWindows() {
        double before = number("0.4").getLayoutBounds().getHeight();
        double left = number("0.4").getLayoutBounds().getMaxX();
        onFx(() -> sheets(window.getScene(), "larger"));
        onFx(() -> {});
        assertThat(number("0.4").getLayoutBounds().getHeight()).isGreaterThan(before);
        assertThat(number("0.4").getLayoutBounds().getMaxX()).isGreaterThan(left);
    }

    @Test
    void numbersStandAtTheirPlaces() {
        Polygon band = (Polygon) view.lookup(".plot-pane .plot-band");
        double height = band.getLayoutBounds().getHeight();
        double upper = number("0.8").getLayoutBounds().getCenterY();
        double lower = number("0.2").getLayoutBounds().getCenterY();
        assertThat(lower - upper).isCloseTo(0.6 * height, within(0.01));
    }

    @Test
    void wordsStayWithinThePanel() {
        String longest = "A title that is a good deal longer than any that a person would ever give an axis ".repeat(2);
        PlotAxis axis = PlotAxis.linear(longest).from(0, 1);
        PlotSeries series = PlotSeries.of("a", PlotColor.SKY, new double[] {0, 1}, new double[] {0, 1});
        show(new Plot("", axis, axis, List.of(PlotPanel.of(longest, List.of(series))), List.of()));
        Node pane = view.lookup(".plot-pane");
        for (String style : List.of(".plot-heading", ".plot-axis-title", ".plot-number")) {
            for (Node text : view.lookupAll(".plot-pane " + style)) {
                if (text.isVisible()) {
                    assertThat(pane.getLayoutBounds().contains(text.getBoundsInParent()))
                            .as(((Text) text).getText())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void thoseWhoCannotSeeItAreToldWhereTheCurvesBeginAndEnd() {
        assertThat(view.lookup(".plot-pane").getAccessibleText())
                .isEqualTo(
                        "Fill: black. Probability over Share. Fused: 1.00 at 0 to 0 at 1.00. Raw: 1.00 at 0 to 0.500 at"
                                + " 1.00");
    }

    @Test
    void theLegendNamesSeriesAndWhatTheyAreComparedWith() {
        assertThat(view.lookupAll(".plot-key .label"))
                .extracting(node -> ((Label) node).getText())
                .containsExactlyInAnyOrder("Fused", "Raw", "Chance");
    }

    @Test
    void nothingIsShownOnceItIsCleared() {
        onFx(view::clear);
        assertThat(view.lookupAll(".plot-pane")).isEmpty();
        assertThat(reading()).isEmpty();
    }
}
