package org.lrpexplorer.ui;

import java.util.List;
import org.lrpexplorer.compose.FigureType;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.text.Text;

/** What is done with the table of the dataset. */
final class SurveyActions {

    private final Explorer explorer;
    private final PathPicker picker;

    SurveyActions(Explorer explorer, PathPicker picker) {
        this.explorer = explorer;
        this.picker = picker;
    }

    /** Has a person name a file and writes the table as it is on show to it. */
    void save() {
        String name = FileNames.of(Text.of(
                "%s-%s-samples",
                explorer.model().network().get().name(),
                explorer.model().dataset().get().name()));
        picker.written(
                        "Save table",
                        name,
                        List.of(new FigureType("Table, CSV", ".csv"), new FigureType("JSON lines", ".json")))
                .ifPresent(explorer.surveyor()::save);
    }
}
