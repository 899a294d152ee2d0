package org.lrpexplorer.ui.settings;

import java.util.Optional;
import javafx.scene.control.ListCell;
import org.lrpexplorer.heatmap.ColorBar;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.ui.control.PixelView;

/** A colour map as a small bar with its name. */
final class ColorMapCell extends ListCell<ColorMap> {

    private static final double WIDTH = 32;
    private static final double HEIGHT = 10;
    private final PixelView bar = new PixelView();

    ColorMapCell() {
        bar.setMinSize(WIDTH, HEIGHT);
        bar.setMaxSize(WIDTH, HEIGHT);
        setGraphicTextGap(8);
    }

    @Override
    protected void updateItem(ColorMap map, boolean empty) {
        super.updateItem(map, empty);
        if (empty || map == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        bar.show(Optional.of(new ColorBar(map)::paint));
        setText(map.title());
        setGraphic(bar);
    }
}
