package org.lrpexplorer.ui.comparison;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * The columns in a line, under the bands of their groups. Only those that can be seen, and some beside them, exist: a
 * deep network has hundreds.
 */
final class ColumnStrip extends Pane {

    /** What is taken for the width of the window on the strip before it is known. */
    private static final double UNKNOWN_WIDTH = 1600;

    /** Between the words of neighbouring columns. */
    private static final double WORDS_APART = 3;

    private final ViewState state;
    private final Map<Integer, ColumnView> views = new HashMap<>();

    /** Columns that are out of sight: to show another layer is far quicker than to make a new column. */
    private final Deque<ColumnView> spare = new ArrayDeque<>();

    private Frame frame;
    private List<Treatment> treatments = List.of();
    private ShownColumns shown = new ShownColumns(List.of(), List.of());
    private double side;
    private Metrics metrics = new Metrics(1);
    private boolean shapes = true;
    private double left;
    private double width = UNKNOWN_WIDTH;

    ColumnStrip(ViewState state) {
        this.state = state;
        getStyleClass().add("columns");
    }

    /** Shows the columns of a frame that are in sight, one tile for each treatment. */
    void show(Frame now, List<Treatment> rows, ShownColumns inSight) {
        boolean sameRows = treatments.equals(rows);
        boolean sameLayers = sameRows && frame != null && now.hasLayersOf(frame);
        boolean sameBands = sameLayers && shown.equals(inSight);
        frame = now;
        treatments = rows;
        shown = inSight;
        if (!sameRows) {
            views.clear();
            spare.clear();
            getChildren().clear();
        }
        if (!sameLayers) {
            views.values().forEach(this::putAside);
            views.clear();
        }
        if (!sameBands) {
            getChildren().removeIf(GroupBand.class::isInstance);
            shown.bands().forEach(band -> getChildren().add(new GroupBand(band, state)));
        }
        int chosen = chosen();
        views.forEach((place, view) -> fill(place, view, chosen));
        if (!sameBands) {
            populate();
            requestLayout();
        }
    }

    private int chosen() {
        return frame.columnAt(state.chosenNode().get());
    }

    private void fill(int place, ColumnView view, int chosen) {
        view.show(frame, place);
        view.setChosen(place == chosen);
    }

    /** The size of every tile, and whether there is height for the shape of each tensor above them. */
    void setTiles(ComparisonSizes sizes) {
        if (side == sizes.tile() && metrics.equals(sizes.metrics()) && shapes == !sizes.isFlat()) {
            return;
        }
        side = sizes.tile();
        metrics = sizes.metrics();
        shapes = !sizes.isFlat();
        views.values().forEach(view -> view.setTiles(side, shapes));
        populate();
        requestLayout();
    }

    /** Says which part of the strip can be seen. */
    void look(double from, double visibleWidth) {
        double known = visibleWidth > 0 ? visibleWidth : UNKNOWN_WIDTH;
        if (left == from && width == known) {
            return; // It is asked for whenever the pane around it is laid out.
        }
        left = from;
        width = known;
        populate();
        requestLayout();
    }

    /** Where the column at an index of the table begins. */
    double start(int index) {
        return leastGap() / 2 + index * (side + gap());
    }

    /** Between columns: those that all fit are spread over the width, but not out of sight of each other. */
    private double gap() {
        int count = shown.places().size();
        double spread = count < 2 ? 0 : Math.floor((width - leastGap() - count * side) / (count - 1));
        return Math.max(leastGap(), Math.min(spread, side));
    }

    /** The words under narrow tiles keep them apart. */
    private double leastGap() {
        return Math.max(Metrics.GAP, metrics.tileWords() - side);
    }

    /** The width of a column, whose words may be wider than its tiles. */
    private double columnWidth() {
        return Math.max(side, Math.min(side + gap() - WORDS_APART, metrics.tileWords()));
    }

    /** Makes what can be seen, and one more at either side for the keyboard; what is out of sight is used again. */
    private void populate() {
        if (frame == null || side == 0) {
            return;
        }
        double step = side + gap();
        List<Integer> wanted = IntStream.range(0, shown.places().size())
                .filter(index -> start(index) + side > left - step && start(index) < left + width + step)
                .mapToObj(shown.places()::get)
                .toList();
        List<Integer> gone =
                views.keySet().stream().filter(place -> !wanted.contains(place)).toList();
        gone.forEach(place -> putAside(views.remove(place)));
        List<Integer> missing =
                wanted.stream().filter(place -> !views.containsKey(place)).toList();
        missing.forEach(place -> views.put(place, at(place)));
        if (!missing.isEmpty()) {
            requestLayout();
            // The keyboard's focus goes from layer to layer in this order.
            FXCollections.sort(getChildren(), Comparator.comparingInt(this::order));
        }
    }

    private int order(Node child) {
        return child instanceof ColumnView view ? view.place() : -1;
    }

    private void putAside(ColumnView view) {
        view.leave();
        spare.add(view);
    }

    private ColumnView at(int place) {
        ColumnView view = spare.isEmpty() ? make() : spare.poll();
        view.setTiles(side, shapes);
        fill(place, view, chosen());
        return view;
    }

    /** Its words change with every sample and none of its sizes: it is laid out without all that it stands in. */
    private ColumnView make() {
        ColumnView view = new ColumnView(treatments, state);
        view.setManaged(false);
        getChildren().add(view);
        return view;
    }

    private double bandHeight() {
        return shown.bands().isEmpty() ? 0 : metrics.groupBand();
    }

    @Override
    protected double computePrefWidth(double height) {
        int count = shown.places().size();
        return count == 0 ? 0 : start(count - 1) + side + leastGap() / 2;
    }

    @Override
    protected double computePrefHeight(double any) {
        return bandHeight()
                + views.values().stream()
                        .mapToDouble(view -> view.prefHeight(-1))
                        .max()
                        .orElse(0);
    }

    @Override
    protected void layoutChildren() {
        double top = bandHeight();
        double wide = columnWidth();
        views.forEach((place, view) -> view.resizeRelocate(
                start(shown.indexOf(place)) - (wide - side) / 2, top, wide, Math.max(0, getHeight() - top)));
        getChildren().stream()
                .filter(GroupBand.class::isInstance)
                .map(GroupBand.class::cast)
                .forEach(band -> {
                    double from = start(band.band().from());
                    double to = start(band.band().from() + band.band().count() - 1) + side;
                    // The name of a long group stays in sight while its columns scroll.
                    double seen = Math.max(from, Math.min(left, to - side));
                    band.resizeRelocate(seen, 0, to - seen, top - 2);
                });
    }
}
