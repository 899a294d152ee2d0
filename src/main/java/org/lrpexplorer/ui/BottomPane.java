package org.lrpexplorer.ui;

import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.ui.browse.Filmstrip;
import org.lrpexplorer.ui.comparison.ViewState;
import org.lrpexplorer.ui.help.FirstHint;

/** The filmstrip above the status line. */
final class BottomPane extends VBox {

    BottomPane(Explorer explorer, Commands commands, ViewState state, SessionKeeper session) {
        FirstHint hint = new FirstHint(commands.introduction(), () -> session.dismiss(FirstHint.NAME));
        hint.setVisible(!session.isDismissed(FirstHint.NAME));
        getChildren()
                .addAll(
                        hint,
                        new Filmstrip(explorer, commands.previous(), commands.next()),
                        new StatusLine(explorer.model(), state));
    }
}
