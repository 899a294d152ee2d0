package org.lrpexplorer.ui.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.OutputCells;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.heatmap.HeatmapPainter;
import org.lrpexplorer.lrp.OutputMap;
import org.lrpexplorer.lrp.OutputRegion;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.control.ArrowKeys;
import org.lrpexplorer.ui.control.GivenSize;
import org.lrpexplorer.ui.control.MaskOutline;
import org.lrpexplorer.ui.control.PixelView;
import org.lrpexplorer.ui.control.RegionSelector;
import org.lrpexplorer.ui.control.Segments;
import org.lrpexplorer.ui.control.Spread;

/**
 * An output that is a map: what is predicted where, with the positions that are explained outlined. A click explains the
 * position under it, a rectangle that is drawn all positions in it, and the arrow keys go from one position to the next.
 */
final class OutputCard extends VBox implements ArrowKeys {

    private static final Map<KeyCode, Point2D> STEPS = Map.of(
            KeyCode.LEFT, new Point2D(-1, 0),
            KeyCode.RIGHT, new Point2D(1, 0),
            KeyCode.UP, new Point2D(0, -1),
            KeyCode.DOWN, new Point2D(0, 1));

    private final Label title = new Label("Output");
    private final Label caption = new Label();
    private final Tooltip whole = new Tooltip();
    private final PixelView pixels = new PixelView();
    private final RegionSelector selector = new RegionSelector(pixels, false);
    private final MaskOutline outline = new MaskOutline(pixels);
    private final ObjectProperty<OutputShow> show = new SimpleObjectProperty<>(OutputShow.CLASSES);
    private final Node shows =
            Segments.of("output-show", show, List.of(OutputShow.values()), OutputShow::title, OutputShow::help);
    private Optional<Frame> frame = Optional.empty();

    /** @param chosen hears of the positions that are to be explained */
    OutputCard(Consumer<OutputRegion> chosen) {
        setId("output-card");
        getStyleClass().addAll("large-picture", "output-card");
        title.getStyleClass().add("picture-title");
        title.setMinWidth(USE_PREF_SIZE);
        caption.setId("output-caption");
        caption.getStyleClass().add("output-caption");
        caption.setWrapText(true);
        caption.setTooltip(whole);
        pixels.setId("output-map");
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        Tooltip.install(
                pixels,
                new Tooltip("Click: explain this position\nDrag a rectangle: explain all positions in it"
                        + "\nArrow keys: go to the next position"));
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        getChildren().addAll(heading(), pixels, caption);
        selector.setOnChosen(drawn -> {
            requestFocus();
            frame.flatMap(now -> cells(now).region(drawn.getMinX(), drawn.getMaxX(), drawn.getMinY(), drawn.getMaxY()))
                    .ifPresent(chosen);
        });
        setOnKeyPressed(event -> Optional.ofNullable(STEPS.get(event.getCode()))
                .filter(step -> !event.isShortcutDown() && !event.isAltDown())
                .flatMap(this::next)
                .ifPresent(region -> {
                    chosen.accept(region);
                    event.consume();
                }));
        pixels.setOnMouseMoved(event -> point(pixels.fraction(event.getX(), event.getY())));
        pixels.setOnMouseExited(event -> point(Optional.empty()));
        show.addListener(changed -> frame.ifPresent(this::draw));
    }

    /** No higher than the title, so that the picture stands in line with the others. */
    private Spread heading() {
        Spread heading = new Spread(title, shows);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.minHeightProperty().bind(title.heightProperty());
        heading.prefHeightProperty().bind(title.heightProperty());
        heading.maxHeightProperty().bind(title.heightProperty());
        return heading;
    }

    private static OutputCells cells(Frame frame) {
        return OutputCells.of(frame.comparison().grid());
    }

    /** Shows the output of a frame; one without positions has no picture. */
    void show(Frame now) {
        boolean isMap = now.comparison().grid().hasPositions();
        setVisible(isMap);
        setManaged(isMap);
        frame = isMap ? Optional.of(now) : Optional.empty();
        frame.ifPresent(this::draw);
    }

    private void draw(Frame now) {
        OutputCells cells = cells(now);
        OutputMap outputs = outputs(now);
        int[] positions = now.comparison().comparison().raw().positions();
        pixels.show(Optional.of(
                show.get() == OutputShow.CLASSES ? new InputPainter(cells.classes(outputs)) : logits(now, cells)));
        outline.show(Optional.of(cells.mask(positions)));
        title.setText(cells.grid().isRows() ? "Output rows" : "Output");
        pixels.setAccessibleText(
                Text.of("Output, %s; explained: %s", cells.grid().describe(), sentence(now.comparison())));
        point(Optional.empty());
    }

    /** The position one step from the explained one, or from the middle of those that are. */
    private Optional<OutputRegion> next(Point2D step) {
        return frame.flatMap(now -> {
            OutputCells cells = cells(now);
            int[] explained = now.comparison().comparison().raw().positions();
            int from = explained[explained.length / 2];
            double column = from % cells.columns() + step.getX() + 0.5;
            double line = Math.floorDiv(from, cells.columns()) + step.getY() + 0.5;
            return cells.position(column / cells.columns(), line / cells.lines())
                    .map(cells::at);
        });
    }

    private static OutputMap outputs(Frame frame) {
        return frame.comparison().comparison().raw().outputs();
    }

    private static PixelView.Painter logits(Frame now, OutputCells cells) {
        Heatmap map = cells.scores(outputs(now), now.comparison().target().index());
        HeatmapPainter colors =
                new HeatmapPainter(now.display().colorMap(), now.display().differenceScale(map));
        return new CellPainter(colors, map, Optional.empty(), 1);
    }

    /** Says what lies under the pointer, or, without one, what is explained. */
    private void point(Optional<Point2D> at) {
        frame.ifPresent(now -> {
            Optional<Integer> position = at.flatMap(point -> cells(now).position(point.getX(), point.getY()));
            caption.setText(position.map(there -> reading(now, there)).orElseGet(() -> sentence(now.comparison())));
            whole.setText(sentence(now.comparison()));
        });
    }

    /** What is explained, with its value. */
    static String sentence(ComparisonView view) {
        return Text.of(
                "%s: %s %s",
                view.subject(), view.value(), NumberText.of(view.target().logit()));
    }

    private static String reading(Frame now, int position) {
        OutputMap outputs = outputs(now);
        int predicted = outputs.predictedAt(position);
        int classIndex = predicted == OutputMap.NO_CLASS ? 0 : predicted;
        String place = cells(now).grid().isRows()
                ? Text.of("row %d", position)
                : Text.of(
                        "(%d, %d)",
                        position / outputs.grid().width(),
                        position % outputs.grid().width());
        return Text.of(
                "%s %s %s",
                place, now.comparison().name(classIndex), NumberText.of(outputs.value(classIndex, position)));
    }

    /** The side of the picture, in logical pixels; a narrow one has no room for what else it can show. */
    void setSize(ComparisonSizes sizes) {
        double side = sizes.large();
        pixels.setSide(side);
        shows.setVisible(side >= sizes.metrics().roomForSum());
        shows.setManaged(side >= sizes.metrics().roomForSum());
        GivenSize.high(caption, sizes.metrics().caption());
        GivenSize.wide(this, side);
    }
}
