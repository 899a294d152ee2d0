package org.lrpexplorer.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.lrpexplorer.explore.Evaluator;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.evaluate.ResultRow;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.text.Text;

/** What is done with an evaluation and its results. */
final class EvaluateActions {

    private final Explorer explorer;
    private final Evaluator evaluator;
    private final PathPicker picker;

    EvaluateActions(Explorer explorer, PathPicker picker) {
        this.explorer = explorer;
        this.evaluator = explorer.evaluator();
        this.picker = picker;
    }

    /** Puts lines of the table on the clipboard, as spreadsheets take them. */
    void copy(List<ResultRow> rows) {
        ClipboardContent content = new ClipboardContent();
        content.putString(
                Stream.concat(Stream.of(ResultRow.COLUMNS), rows.stream().map(ResultRow::texts))
                        .map(cells -> String.join("\t", cells))
                        .collect(Collectors.joining("\n", "", "\n")));
        Clipboard.getSystemClipboard().setContent(content);
        explorer.model()
                .notices()
                .add(Notice.info(
                        Text.of("%,d %s of the table copied.", rows.size(), rows.size() == 1 ? "line" : "lines")));
    }
}
