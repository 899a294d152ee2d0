package org.lrpexplorer.ui;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.command.Keys;

/** Opening and saving what the window works on. */
final class FileCommands {

    private final Actions actions;
    private final ObservableBooleanValue networkOpen;
    private final ObservableBooleanValue secondOpen;

    FileCommands(Actions actions, ObservableBooleanValue networkOpen, ObservableBooleanValue secondOpen) {
        this.secondOpen = secondOpen;
        this.actions = actions;
        this.networkOpen = networkOpen;
    }

    /** All of them, in the order of the list of keys. */
    List<Command> all() {
        return List.of(
                openNetwork(),
                openSecond(),
                closeSecond(),
                openDatasetFile(),
                openDatasetFolder(),
                getData(),
                openView(),
                aboutNetwork(),
                editCard(),
                openComposite(),
                saveComposite(),
                undoRules(),
                saveCard());
    }

    Command openNetwork() {
        return Command.of("open-network", "Open network…", actions::openNetwork)
                .withIcon(Feather.LAYERS)
                .on(Keys.shortcut(KeyCode.O));
    }

    /** Opens a second network beside the open one. */
    Command openSecond() {
        return Command.of("open-second", "Compare with another network…", actions::openSecond)
                .withHelp("Explain the same samples by a second network, too, such as another checkpoint")
                .withIcon(Feather.COLUMNS)
                .on(Keys.shiftShortcut(KeyCode.O))
                .when(networkOpen);
    }

    private Command closeSecond() {
        return Command.of("close-second", "Close the second network", actions::closeSecond)
                .withHelp("Show the first network alone again")
                .when(secondOpen);
    }

    Command openDatasetFile() {
        return Command.of("open-dataset-file", "Open dataset file…", actions::openDatasetFile)
                .withIcon(Feather.IMAGE)
                .on(Keys.shortcut(KeyCode.D));
    }

    Command openDatasetFolder() {
        return Command.of("open-dataset-folder", "Open dataset folder…", actions::openDatasetFolder)
                .withIcon(Feather.FOLDER);
    }

    Command getData() {
        return Command.of("get-data", "Get data…", actions::getData)
                .withHelp("Download MNIST, Fashion-MNIST or CIFAR-10 from their public homes and open it")
                .withIcon(Feather.DOWNLOAD);
    }

    Command openView() {
        return Command.of("open-figure", "Open figure…", actions::openView)
                .withHelp("Show again what a figure of this program, or values that it explained, were made of")
                .withIcon(Feather.ROTATE_CCW);
    }

    Command aboutNetwork() {
        return Command.of("about-network", "About this network", actions::aboutNetwork)
                .withHelp("About this network: every layer, its cost and its rule, and warnings")
                .withIcon(Feather.INFO)
                .on(Keys.shortcut(KeyCode.I));
    }

    Command editCard() {
        return Command.of("edit-card", "Edit the network's card…", actions::editCard)
                .withHelp("How samples become the network's input, and what its classes are called")
                .when(networkOpen);
    }

    Command openComposite() {
        return Command.of("open-composite", "Open composite…", actions::openComposite)
                .withHelp("Explain by the composite in a JSON file: which layer gets which rule")
                .withIcon(Feather.SLIDERS);
    }

    Command saveComposite() {
        return Command.of("save-composite", "Save composite…", actions::saveComposite)
                .withHelp("Write which layer gets which rule as JSON, to open it again or for explain --composite")
                .withIcon(Feather.SAVE);
    }

    Command undoRules() {
        return Command.of("undo-rules", "Undo changes of the composite", actions::undoRules)
                .withHelp("Back to the composite's own parameters and rules");
    }

    Command saveCard() {
        return Command.of("save-card", "Save the network's card", actions::saveCard)
                .withHelp("Write the card beside the network, so that it is read with it next time")
                .when(networkOpen);
    }
}
