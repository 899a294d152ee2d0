package org.lrpexplorer.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The words at the left of a row of tiles: which treatment it is and what that does to BatchNorm. */
final class RowHeader extends VBox {

    RowHeader(Treatment treatment) {
        setId("row-" + Ids.of(treatment));
        getStyleClass().add("row-header");
        Label title = new Label(treatment.title());
        title.getStyleClass().add("row-title");
        Label meaning = new Label(treatment.meaning());
        meaning.getStyleClass().add("row-meaning");
        meaning.setWrapText(true);
        getChildren().addAll(title, meaning);
    }

    /** Makes it as high as a tile with its caption. */
    void setTileSide(double side) {
        double height = side + Metrics.TILE_CAPTION;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }
}
