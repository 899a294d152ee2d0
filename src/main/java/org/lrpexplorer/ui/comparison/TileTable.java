package org.lrpexplorer.ui.comparison;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.Property;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.ui.control.GivenSize;
import org.lrpexplorer.ui.control.Ids;

/** The aligned rows: one column of tiles for each layer, beside row headers that stay while the columns scroll. */
final class TileTable extends HBox {

    private final ViewState state;
    private final Function<String, String> kindOf;
    private final VBox headers = new VBox();
    private final VBox corner;
    private final ColumnStrip strip;
    private final ScrollPane scroll;
    private final Label nothing = new Label("No layer matches the filter.");
    private List<RowHeader> rows = List.of();
    private List<Treatment> treatments = List.of();
    private ShownColumns shown = new ShownColumns(List.of(), List.of());
    private Optional<Frame> frame = Optional.empty();

    /** @param kindOf what sort of layer a node is, for the filter */
    TileTable(ViewState state, Function<String, String> kindOf) {
        this.state = state;
        this.kindOf = kindOf;
        this.strip = new ColumnStrip(state);
        this.scroll = new ScrollPane(strip);
        this.corner = new VBox(new LayerFilter(state));
        setId("tiles");
        getStyleClass().add("tiles");
        corner.getStyleClass().add("corner");
        headers.getStyleClass().add("row-headers");
        nothing.setId("no-layer");
        nothing.getStyleClass().add("hint");
        scroll.setId("tile-scroll");
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        StackPane content = new StackPane(scroll, nothing);
        HBox.setHgrow(content, Priority.ALWAYS);
        content.setMinWidth(0);
        getChildren().addAll(headers, content);
        bind();
    }

    private void bind() {
        InvalidationListener look = changed -> look();
        scroll.hvalueProperty().addListener(look);
        scroll.viewportBoundsProperty().addListener(look);
        scroll.addEventFilter(ScrollEvent.SCROLL, this::scrollSideways);
        state.chosenNode().addListener((property, before, now) -> reveal(now));
        state.layerFilter().addListener(changed -> choose());
        state.foldedGroups().addListener(changed -> choose());
    }

    /** Shows all columns of a frame, one row for each treatment. */
    void show(Frame now, List<Treatment> shownRows) {
        if (!treatments.equals(shownRows)) {
            treatments = shownRows;
            rows = treatments.stream()
                    .map(treatment -> new RowHeader("row-" + Ids.of(treatment)))
                    .toList();
            headers.getChildren().setAll(corner);
            headers.getChildren().addAll(rows);
            headers.getChildren().add(AgreementLines.names(Metrics.agreementLines(treatments.size())));
        }
        for (int row = 0; row < rows.size(); row++) {
            rows.get(row).show(treatments.get(row).swappedIf(state.swapped().get()), now);
        }
        // With a filter more decides than the layers: of what kind they are in the network that is open.
        boolean isArranged = state.layerFilter().get().isEmpty()
                && frame.filter(now::hasLayersOf).isPresent();
        frame = Optional.of(now);
        if (!isArranged) {
            arrange(now.columns());
        }
        strip.show(now, treatments, shown);
    }

    /** Shows the columns that the filter and the folded groups leave. */
    private void choose() {
        frame.ifPresent(now -> {
            arrange(now.columns());
            strip.show(now, treatments, shown);
        });
    }

    /** Finds out which columns are in sight. */
    private void arrange(List<Column> columns) {
        shown = ShownColumns.of(
                columns, state.layerFilter().get(), state.foldedGroups().get(), kindOf);
        change(
                state.layersInSight(),
                shown.places().stream().map(place -> columns.get(place).node()).toList());
        change(state.groups(), shown.bands().stream().map(ShownColumns.Band::id).toList());
        nothing.setVisible(shown.places().isEmpty());
    }

    /** Sets another list; an equal one would have everything laid out again. */
    private static void change(Property<List<String>> list, List<String> now) {
        if (!now.equals(list.getValue())) {
            list.setValue(now);
        }
    }

    /** How many columns stand in the table. */
    int count() {
        return shown.places().size();
    }

    /** Whether there are groups above the columns. */
    boolean hasBands() {
        return !shown.bands().isEmpty();
    }

    /** Takes the size of the tiles, and of the whole table with them. */
    void setSizes(ComparisonSizes sizes) {
        Metrics metrics = sizes.metrics();
        strip.setTiles(sizes);
        rows.forEach(row -> row.setHigh(sizes.tile() + metrics.tileCaption()));
        GivenSize.widthOrMore(headers, metrics.rowHeader());
        double head = metrics.columnHead()
                - (sizes.isFlat() ? metrics.shapeLine() : 0)
                + (hasBands() ? metrics.groupBand() : 0);
        GivenSize.high(corner, head);
        GivenSize.leastHeight(this, sizes.table() - metrics.scaleLine());
    }

    private double hidden() {
        return Math.max(0, strip.prefWidth(-1) - scroll.getViewportBounds().getWidth());
    }

    private void look() {
        strip.look(scroll.getHvalue() * hidden(), scroll.getViewportBounds().getWidth());
    }

    /** The wheel scrolls sideways, until the end; then it scrolls what the table stands in. */
    private void scrollSideways(ScrollEvent event) {
        double hidden = hidden();
        double way = event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
        double there = Math.max(0, Math.min(1, scroll.getHvalue() - way / Math.max(1, hidden)));
        if (hidden > 0 && there != scroll.getHvalue()) {
            scroll.setHvalue(there);
            event.consume();
        }
    }

    /** Scrolls no further than needed for a column to be seen whole, and unfolds the group that hides it. */
    private void reveal(String node) {
        frame.ifPresent(now -> {
            int place = now.columns().stream().map(Column::node).toList().indexOf(node);
            shown.bands().stream()
                    .filter(band -> band.folded() && band.group().contains(place) && shown.indexOf(place) < 0)
                    .findFirst()
                    .ifPresent(band -> unfold(band.id()));
            double hidden = hidden();
            int index = shown.indexOf(place);
            if (index >= 0 && hidden > 0) {
                double leftmost =
                        strip.start(index + 1) - scroll.getViewportBounds().getWidth();
                double rightmost = strip.start(index) - Metrics.GAP;
                double left = scroll.getHvalue() * hidden;
                scroll.setHvalue(Math.max(0, Math.min(1, Math.max(leftmost, Math.min(left, rightmost)) / hidden)));
            }
        });
    }

    private void unfold(String group) {
        Set<String> folded = new TreeSet<>(state.foldedGroups().get());
        folded.remove(group);
        state.foldedGroups().set(folded);
    }
}
