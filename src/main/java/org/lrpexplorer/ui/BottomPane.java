package org.lrpexplorer.ui;

import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.Explorer;

/** The filmstrip above the status line. */
final class BottomPane extends VBox {

    BottomPane(Explorer explorer, ViewState state) {
        getChildren().addAll(new Filmstrip(explorer), new StatusLine(explorer.model(), state));
    }
}
