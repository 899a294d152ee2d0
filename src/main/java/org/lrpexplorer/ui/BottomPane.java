package org.lrpexplorer.ui;

import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.Explorer;

/** The filmstrip above the status line. */
final class BottomPane extends VBox {

    BottomPane(Explorer explorer, Commands commands, ViewState state) {
        getChildren().addAll(new Filmstrip(explorer, commands), new StatusLine(explorer.model(), state));
    }
}
