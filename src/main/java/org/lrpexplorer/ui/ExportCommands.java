package org.lrpexplorer.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;
import org.lrpexplorer.explore.BatchExport;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.command.Keys;

/** Exporting many samples in the background, and values. */
final class ExportCommands {

    private final ExportActions actions;
    private final BatchExport batches;
    private final ObservableBooleanValue explainable;
    private final BooleanBinding underWay;

    /** @param explainable whether a network and a dataset that fits it are open */
    ExportCommands(BatchExport batches, ExportActions actions, ObservableBooleanValue explainable) {
        this.batches = batches;
        this.actions = actions;
        this.explainable = explainable;
        this.underWay =
                Bindings.createBooleanBinding(() -> batches.progress().get().isPresent(), batches.progress());
    }

    /** All of them, in the order of the list of keys. */
    List<Command> all() {
        return List.of(many(), values(), pause(), cancel());
    }

    Command many() {
        return Command.of("export-many", "Export many…", actions::exportMany)
                .withHelp("Write figures or values of many samples to a folder, in the background")
                .withIcon(Feather.GRID)
                .on(Keys.shiftShortcut(KeyCode.E), "Export many samples")
                .when(explainable);
    }

    Command values() {
        return Command.of("export-values", "Export values…", actions::exportValues)
                .withHelp("Write the relevance of every layer of this sample as NumPy arrays, table or JSON")
                .withIcon(Feather.HASH)
                .when(explainable);
    }

    /** Pauses the export under way, or lets it go on. */
    Command pause() {
        return Command.of("export-pause", "Pause the export, or go on", batches::togglePause)
                .withHelp("Pause the export in the background, or let it go on")
                .when(underWay);
    }

    Command cancel() {
        return Command.of("export-cancel", "Cancel the export", batches::cancel)
                .withHelp("End the export in the background; what is finished stays, and the same export goes on later")
                .when(underWay);
    }
}
