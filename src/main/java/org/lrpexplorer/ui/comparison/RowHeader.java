package org.lrpexplorer.ui.comparison;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.lrpexplorer.ui.control.GivenSize;

/** The words at the left of a row of tiles: which treatment it is and what that does to BatchNorm. */
final class RowHeader extends VBox {

    private final Label title = new Label();
    private final Label meaning = new Label();
    private final Tooltip sums = new Tooltip();

    RowHeader(String id) {
        setId(id);
        getStyleClass().add("row-header");
        title.getStyleClass().add("row-title");
        meaning.getStyleClass().add("row-meaning");
        meaning.setWrapText(true);
        Tooltip.install(this, sums);
        getChildren().addAll(title, meaning);
    }

    /** Names the treatment that the row shows now, and what it does to BatchNorm in this comparison. */
    void show(Treatment treatment, Frame frame) {
        title.setText(treatment.title());
        meaning.setText(treatment.meaning(frame.comparison().treatments(), frame.display()));
        sums.setText(treatment.sums());
    }

    /** Makes it as high as a tile with its caption. */
    void setHigh(double height) {
        GivenSize.high(this, height);
    }
}
