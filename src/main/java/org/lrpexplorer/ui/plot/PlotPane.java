package org.lrpexplorer.ui.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.lrpexplorer.plot.Plot;
import org.lrpexplorer.plot.PlotPanel;
import org.lrpexplorer.plot.PlotPlace;
import org.lrpexplorer.plot.PlotReference;
import org.lrpexplorer.plot.PlotScale;
import org.lrpexplorer.plot.PlotSeries;
import org.lrpexplorer.plot.PlotTick;
import org.lrpexplorer.plot.PlotTicks;
import org.lrpexplorer.plot.PlotTrace;

/** One panel of a plot with its axes. It is drawn anew when its size or the font of its numbers changes. */
final class PlotPane extends Region {

    private static final double GAP = 6;
    private static final double MARK = 4;
    private static final double BETWEEN_NUMBERS = 8;
    private static final double REACH = 14;

    private final Plot plot;
    private final PlotPanel panel;
    private final boolean titled;
    private final PlotScale x;
    private final PlotScale y;
    private final Text numbers = probe("plot-number");
    private final Text headings = probe("plot-heading");
    private final Group drawn = new Group();
    private final Group cursor = new Group();
    private PlotArea area = new PlotArea(0, 0, 1, 1);
    private OptionalDouble kept = OptionalDouble.empty();
    private Optional<PlotWalk> walk = Optional.empty();

    /**
     * A panel.
     *
     * @param titled whether the title of its vertical axis stands beside it
     */
    PlotPane(Plot plot, PlotPanel panel, boolean titled) {
        this.titled = titled;
        this.plot = plot;
        this.panel = panel;
        this.x = plot.xScale();
        this.y = plot.yScale(panel);
        getStyleClass().add("plot-pane");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(PlotReading.summary(plot, panel));
        numbers.fontProperty().addListener(changed -> requestLayout());
        drawn.setManaged(false);
        cursor.setManaged(false);
        getChildren().addAll(numbers, headings, drawn, cursor);
    }

    /** A text that is not seen: its font is the one that style sheets give to texts of the style. */
    private static Text probe(String style) {
        Text probe = new Text("0");
        probe.getStyleClass().add(style);
        probe.setVisible(false);
        probe.setManaged(false);
        return probe;
    }

    /** Calls back with what is at the pointer, and with nothing when it leaves. */
    void onReading(Consumer<Optional<PlotReading>> reader) {
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            Optional<PlotReading> reading = PlotReading.at(panel, x, area.across(event.getX()));
            mark(reading);
            reader.accept(reading);
        });
        setOnMouseExited(event -> {
            markKept();
            reader.accept(walk.map(PlotWalk::reading));
        });
    }

    /** Calls back with where the pointer is as it moves. */
    void onPoint(Consumer<PlotPointer> follower) {
        addEventHandler(
                MouseEvent.MOUSE_MOVED,
                event -> follower.accept(
                        new PlotPointer(area.across(event.getX()), (area.bottom() - event.getY()) / area.height())));
    }

    /** Marks a place along the horizontal axis where no pointer does. */
    void keep(OptionalDouble at) {
        kept = at;
        markKept();
    }

    private void markKept() {
        mark(kept.isPresent() ? PlotReading.exactlyAt(panel, x, kept.getAsDouble()) : walk.map(PlotWalk::reading));
    }

    /**
     * Lets a person pick points, by a click or by arrow keys and Enter.
     *
     * @param walker hears of the point that the person is at
     * @param taker hears of the one that is picked
     */
    void onPick(Consumer<PlotWalk> walker, Consumer<PlotPick> taker) {
        setFocusTraversable(true);
        setAccessibleHelp("Arrow keys go from point to point, Enter picks one.");
        setOnMouseClicked(event -> {
            requestFocus();
            nearest(event.getX(), event.getY()).ifPresent(pick -> {
                walker.accept(new PlotWalk(pick));
                taker.accept(pick);
            });
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                walk.map(PlotWalk::at).ifPresent(taker);
                event.consume();
            } else if (event.getCode().isArrowKey()) {
                walk.map(now -> now.by(event.getCode()))
                        .orElseGet(() -> PlotWalk.first(panel))
                        .ifPresent(walker);
                event.consume();
            }
        });
    }

    /** Shows that a person is at a point of this panel, or at none. */
    void walk(Optional<PlotWalk> at) {
        walk = at;
        setAccessibleText(at.map(now -> now.reading().text(plot)).orElseGet(() -> PlotReading.summary(plot, panel)));
        markKept();
    }

    PlotPanel panel() {
        return panel;
    }

    private Optional<PlotPick> nearest(double atX, double atY) {
        return panel.series().stream()
                .flatMap(series -> series.points().stream().map(point -> new PlotPick(panel, series, point)))
                .filter(pick -> distance(pick, atX, atY) <= REACH)
                .min(Comparator.comparingDouble(pick -> distance(pick, atX, atY)));
    }

    /** NaN, which is within no reach, if the point is not shown. */
    private double distance(PlotPick pick, double atX, double atY) {
        double across = area.x(x.place(pick.point().x())) - atX;
        double up = area.y(y.place(pick.point().y())) - atY;
        return Math.hypot(across, up);
    }

    private void mark(Optional<PlotReading> reading) {
        List<Node> marks = new ArrayList<>();
        reading.ifPresent(now -> {
            double at = area.x(x.place(now.x()));
            marks.add(PlotShapes.rule("plot-cursor", at, area.top(), at, area.bottom()));
            now.picks().stream()
                    .filter(pick -> area.isInside(y.place(pick.point().y())))
                    .forEach(pick -> marks.add(PlotShapes.dot(
                            pick.series(), at, area.y(y.place(pick.point().y())))));
        });
        walk.map(PlotWalk::at)
                .filter(pick -> area.isInside(y.place(pick.point().y())))
                .ifPresent(pick -> marks.add(PlotShapes.chosen(
                        area.x(x.place(pick.point().x())),
                        area.y(y.place(pick.point().y())))));
        cursor.getChildren().setAll(marks);
    }

    @Override
    protected void layoutChildren() {
        List<Node> nodes = new ArrayList<>();
        double line = height("0", numbers);
        double top = panel.title().isBlank() ? line / 2 : 1.5 * line;
        double bottom = getHeight() - GAP - line - (axisTitle().isBlank() ? 0 : line + GAP / 2);
        List<PlotTick> up = PlotTicks.fitting(y, bottom - top, BETWEEN_NUMBERS, number -> line);
        double widest =
                up.stream().mapToDouble(tick -> width(tick.label())).max().orElse(0);
        double left = widest + GAP + (titled ? line + GAP / 2 : 0);
        double right = getWidth() - width("0.0") / 2 - 1;
        area = new PlotArea(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
        List<PlotTick> across = PlotTicks.fitting(x, area.width(), BETWEEN_NUMBERS, this::width);
        across.forEach(tick -> acrossMark(nodes, tick));
        up.forEach(tick -> upMark(nodes, tick));
        titles(nodes, line);
        axes(nodes);
        for (PlotReference reference : panel.references()) {
            double at = y.place(reference.value());
            if (area.isInside(at)) {
                nodes.add(PlotShapes.rule("plot-reference", area.left(), area.y(at), area.right(), area.y(at)));
            }
        }
        panel.series().forEach(series -> PlotTrace.of(series, x, y)
                .bands()
                .forEach(band -> nodes.add(PlotShapes.band(series, places(band)))));
        panel.series().forEach(series -> series(nodes, series));
        drawn.getChildren().setAll(nodes);
        markKept();
        // Otherwise they would be seen without their colours until the next pulse.
        drawn.applyCss();
        cursor.applyCss();
    }

    private void series(List<Node> nodes, PlotSeries series) {
        PlotTrace trace = PlotTrace.of(series, x, y);
        trace.lines().forEach(line -> nodes.add(PlotShapes.line(series, places(line))));
        trace.dots().forEach(dot -> nodes.add(PlotShapes.dot(series, area.x(dot.across()), area.y(dot.up()))));
    }

    private double[] places(List<PlotPlace> places) {
        return places.stream()
                .flatMapToDouble(place -> DoubleStream.of(area.x(place.across()), area.y(place.up())))
                .toArray();
    }

    private void acrossMark(List<Node> nodes, PlotTick tick) {
        double at = area.x(tick.place());
        boolean numbered = !tick.label().isEmpty();
        if (numbered) {
            nodes.add(0, PlotShapes.rule("plot-grid", at, area.top(), at, area.bottom()));
            Text number = text(tick.label(), "plot-number");
            double half = width(tick.label()) / 2;
            place(number, Math.max(0, Math.min(at, getWidth() - half) - half), area.bottom() + GAP);
            nodes.add(number);
        }
        nodes.add(PlotShapes.rule("plot-axis", at, area.bottom(), at, area.bottom() + MARK / (numbered ? 1 : 2)));
    }

    private void upMark(List<Node> nodes, PlotTick tick) {
        double at = area.y(tick.place());
        boolean numbered = !tick.label().isEmpty();
        if (numbered) {
            nodes.add(0, PlotShapes.rule("plot-grid", area.left(), at, area.right(), at));
            Text number = text(tick.label(), "plot-number");
            place(number, area.left() - GAP - width(tick.label()), at - height(tick.label(), numbers) / 2);
            nodes.add(number);
        }
        nodes.add(PlotShapes.rule("plot-axis", area.left() - MARK / (numbered ? 1 : 2), at, area.left(), at));
    }

    private void axes(List<Node> nodes) {
        double begin = x.zero() ? area.x(x.start() - PlotArea.BREAK) : area.left();
        double end = x.infinity() ? area.x(x.end() + PlotArea.BREAK) : area.right();
        nodes.add(PlotShapes.rule("plot-axis", begin, area.bottom(), end, area.bottom()));
        nodes.add(PlotShapes.rule("plot-axis", area.left(), area.top(), area.left(), area.bottom()));
    }

    private void titles(List<Node> nodes, double line) {
        Text heading = text(fitted(panel.title(), headings, getWidth() - area.left()), "plot-heading");
        place(heading, area.left(), 0);
        String across = fitted(axisTitle(), numbers, area.width());
        Text below = text(across, "plot-axis-title");
        place(below, area.left() + (area.width() - width(across)) / 2, area.bottom() + GAP + line);
        double middle = area.top() + area.height() / 2;
        // A little less: what is turned stands between pixels.
        double room = 2 * (Math.min(middle, getHeight() - middle) - GAP);
        String up = titled ? fitted(PlotTicks.titled(plot.yTitle(panel), y), numbers, room) : "";
        Text beside = text(up, "plot-axis-title");
        beside.setRotate(-90);
        place(beside, line / 2 - width(up) / 2, middle - line / 2);
        nodes.addAll(List.of(heading, below, beside));
    }

    private String axisTitle() {
        return PlotTicks.titled(plot.x().title(), x);
    }

    private static Text text(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        text.setTextOrigin(VPos.TOP);
        text.setMouseTransparent(true);
        return text;
    }

    private static void place(Text text, double left, double top) {
        text.setX(left);
        text.setY(top);
    }

    /** The words, with their middle left out if there is no room for it. */
    private static String fitted(String words, Text probe, double room) {
        String shown = words;
        for (int kept = words.length() - 1; kept > 0 && width(shown, probe) > room; kept--) {
            int head = (kept + 1) / 2;
            shown = words.substring(0, head) + "…" + words.substring(words.length() - (kept - head));
        }
        return shown;
    }

    private double width(String words) {
        return width(words, numbers);
    }

    private static double width(String words, Text probe) {
        return measured(words, probe).getLayoutBounds().getWidth();
    }

    private static double height(String words, Text probe) {
        return measured(words, probe).getLayoutBounds().getHeight();
    }

    private static Text measured(String words, Text probe) {
        Text text = new Text(words);
        text.setFont(probe.getFont());
        return text;
    }
}
