package org.lrpexplorer.ui.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.ui.control.Ids;
import org.lrpexplorer.ui.control.LineLabel;

/** One layer: its caption, and a tile for each treatment on show. */
final class ColumnView extends VBox {

    private final List<Treatment> treatments;
    private final LineLabel caption = new LineLabel();
    private final Tooltip where = new Tooltip();
    private final LineLabel shape = new LineLabel();
    private final List<TileView> tiles = new ArrayList<>();
    private final AgreementLines agreement;
    private final ViewState state;
    private Optional<Frame> frame = Optional.empty();
    private int place;

    ColumnView(List<Treatment> treatments, ViewState state) {
        this.treatments = treatments;
        this.state = state;
        getStyleClass().add("column");
        setAlignment(Pos.TOP_CENTER);
        caption.getStyleClass().add("column-caption");
        caption.setTooltip(where);
        caption.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS); // The ends of the names tell layers of a block apart.
        shape.getStyleClass().add("column-shape");
        getChildren().addAll(caption, shape);
        for (int row = 0; row < treatments.size(); row++) {
            TileView tile = new TileView();
            tile.setOnChosen(
                    () -> column().ifPresent(column -> state.chosenNode().set(column.node())));
            tile.setOnProbe(at -> state.reading().set(at.flatMap(this::read)));
            tiles.add(tile);
            getChildren().add(tile);
        }
        agreement = new AgreementLines(Metrics.agreementLines(treatments.size()));
        getChildren().add(agreement);
    }

    private Optional<Column> column() {
        return frame.map(shown -> shown.columns().get(place));
    }

    private Optional<Reading> read(Point2D at) {
        return frame.map(shown -> Reading.of(shown.comparison(), shown.columns().get(place), at));
    }

    /** The place of the column that it shows, or did last. */
    int place() {
        return place;
    }

    /** Goes out of sight, and is not found in the place of the view that comes there. */
    void leave() {
        setVisible(false);
        agreement.setId(null);
        tiles.forEach(tile -> tile.setId(null));
    }

    /** Shows a column of a frame, which may be another one than before. */
    void show(Frame now, int newPlace) {
        Column column = now.columns().get(newPlace);
        if (column().filter(column::isOfSameLayer).isEmpty()) {
            head(column);
        }
        frame = Optional.of(now);
        stand(newPlace);
        setVisible(true);
        agreement.show(column);
        for (int row = 0; row < tiles.size(); row++) {
            Treatment treatment = treatments.get(row).swappedIf(state.swapped().get());
            TileView tile = tiles.get(row);
            tile.show(
                    now.painter(place, treatment),
                    now.tile(place, treatment),
                    TileText.limits(treatment, now, place),
                    TileText.name(treatment, column.label()),
                    TileText.captions(treatment, now, place),
                    () -> TileText.explanation(treatment, now, newPlace));
            TileContext.ofTile(now, place, treatment).mark(tile);
        }
    }

    private void stand(int newPlace) {
        if (place != newPlace || agreement.getId() == null) {
            place = newPlace;
            agreement.setId("agreement-" + place);
            for (int row = 0; row < tiles.size(); row++) {
                tiles.get(row).setId("tile-" + Ids.of(treatments.get(row)) + "-" + place);
            }
        }
    }

    private void head(Column column) {
        caption.setText(column.label());
        shape.setText(column.describeShape());
        where.setText(column.description());
    }

    /** The side of the tiles, in logical pixels, and whether the shape stands above them. */
    void setTiles(double side, boolean shapeShown) {
        shape.setVisible(shapeShown);
        shape.setManaged(shapeShown);
        tiles.forEach(tile -> tile.setSide(side));
    }

    /** Marks the column as the one that is shown large. */
    void setChosen(boolean chosen) {
        tiles.forEach(tile -> tile.setSelected(chosen));
    }
}
