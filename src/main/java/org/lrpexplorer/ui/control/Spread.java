package org.lrpexplorer.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Two things in a line, one at either end. */
public final class Spread extends HBox {

    /** A line that is as wide as there is room. */
    public Spread(Node left, Node right) {
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        setAlignment(Pos.BASELINE_LEFT);
        getStyleClass().add("spread");
        getChildren().addAll(left, between, right);
    }
}
