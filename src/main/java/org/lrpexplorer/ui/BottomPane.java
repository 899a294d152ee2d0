package org.lrpexplorer.ui;

import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.ui.browse.Filmstrip;
import org.lrpexplorer.ui.comparison.ViewState;

/** The filmstrip above the status line. */
final class BottomPane extends VBox {

    BottomPane(Explorer explorer, Commands commands, ViewState state) {
        getChildren()
                .addAll(
                        new Filmstrip(explorer, commands.previous(), commands.next()),
                        new StatusLine(explorer.model(), state));
    }
}
