package org.lrpexplorer.ui;

import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.ui.browse.Filmstrip;
import org.lrpexplorer.ui.comparison.ViewState;
import org.lrpexplorer.ui.control.LateChildren;
import org.lrpexplorer.ui.export.ExportLine;
import org.lrpexplorer.ui.help.FirstHint;
import org.lrpexplorer.ui.survey.SurveyPane;

/** An export under way, the table of the dataset, the filmstrip and the status line. */
final class BottomPane extends VBox {

    BottomPane(Explorer explorer, Commands commands, ViewState state, SessionKeeper session) {
        FirstHint hint = new FirstHint(commands.introduction(), () -> session.dismiss(FirstHint.NAME));
        hint.setVisible(!session.isDismissed(FirstHint.NAME));
        LateChildren.fill(
                this,
                hint,
                new ExportLine(
                        explorer.batches().progress(),
                        commands.exports().pause(),
                        commands.exports().cancel()),
                new SurveyPane(explorer, commands.survey().ways()),
                new Filmstrip(
                        explorer,
                        commands.previous(),
                        commands.next(),
                        commands.survey().open(),
                        commands.survey().showAll()),
                new StatusLine(explorer.model(), state));
    }
}
