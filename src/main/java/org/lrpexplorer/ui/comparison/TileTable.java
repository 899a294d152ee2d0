package org.lrpexplorer.ui.comparison;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.comparison.Column;
import org.lrpexplorer.ui.control.Ids;

/** The aligned rows: one column of tiles for each layer, beside row headers that stay while the columns scroll. */
final class TileTable extends HBox {

    private final ViewState state;
    private final VBox headers = new VBox();
    private final HBox columns = new HBox(Metrics.GAP);
    private final ScrollPane scroll = new ScrollPane(columns);
    private List<RowHeader> rows = List.of();
    private List<ColumnView> views = List.of();

    TileTable(ViewState state) {
        this.state = state;
        setId("tiles");
        getStyleClass().add("tiles");
        headers.getStyleClass().add("row-headers");
        headers.setMinWidth(Metrics.ROW_HEADER);
        headers.setPrefWidth(Metrics.ROW_HEADER);
        columns.getStyleClass().add("columns");
        scroll.setId("tile-scroll");
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(headers, scroll);
        state.chosenNode().addListener((property, before, now) -> reveal(now));
    }

    /** Shows all columns of a frame, one row for each treatment. */
    void show(Frame frame, List<Treatment> treatments) {
        if (!showsLayersOf(frame) || !views.get(0).treatments().equals(treatments)) {
            build(frame, treatments);
        }
        for (int row = 0; row < rows.size(); row++) {
            rows.get(row).show(treatments.get(row).swappedIf(state.swapped().get()), frame);
        }
        int chosen = frame.columnAt(state.chosenNode().get());
        for (int place = 0; place < views.size(); place++) {
            views.get(place).show(frame, place, state);
            views.get(place).setChosen(place == chosen);
        }
    }

    /** The side of every tile, in logical pixels. */
    void setSide(double side) {
        views.forEach(view -> view.setSide(side));
        rows.forEach(row -> row.setTileSide(side));
        setMinHeight(
                rows.size() * (side + Metrics.TILE_CAPTION) + Metrics.tilesOverhead(rows.size()) - Metrics.SCALE_LINE);
    }

    /** Scrolls no further than needed for a column to be seen whole. */
    private void reveal(String node) {
        double hidden = columns.getWidth() - scroll.getViewportBounds().getWidth();
        views.stream()
                .filter(view -> view.node().equals(node) && hidden > 0)
                .map(ColumnView::getBoundsInParent)
                .forEach(column -> {
                    double leftmost = column.getMaxX()
                            + Metrics.GAP
                            - scroll.getViewportBounds().getWidth();
                    double rightmost = column.getMinX() - Metrics.GAP;
                    double left = scroll.getHvalue() * hidden;
                    scroll.setHvalue(Math.max(leftmost, Math.min(left, rightmost)) / hidden);
                });
    }

    private boolean showsLayersOf(Frame frame) {
        List<String> nodes = views.stream().map(ColumnView::node).toList();
        return !nodes.isEmpty()
                && nodes.equals(frame.columns().stream().map(Column::node).toList());
    }

    private void build(Frame frame, List<Treatment> treatments) {
        Region corner = new Region();
        corner.getStyleClass().add("corner");
        rows = treatments.stream()
                .map(treatment -> new RowHeader("row-" + Ids.of(treatment)))
                .toList();
        headers.getChildren().setAll(corner);
        headers.getChildren().addAll(rows);
        headers.getChildren().add(AgreementLines.names(Metrics.agreementLines(treatments.size())));
        views = IntStream.range(0, frame.columns().size())
                .mapToObj(place ->
                        new ColumnView(place, frame.columns().get(place).node(), treatments, state))
                .toList();
        columns.getChildren().setAll(views);
    }
}
