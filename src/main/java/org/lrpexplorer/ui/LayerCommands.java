package org.lrpexplorer.ui;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.command.Keys;

/** Which layers are shown, and what is shown of them. */
final class LayerCommands {

    private final Actions actions;
    private final ObservableBooleanValue compared;
    private final ObservableBooleanValue restricted;

    LayerCommands(Actions actions, ObservableBooleanValue compared, ObservableBooleanValue restricted) {
        this.actions = actions;
        this.compared = compared;
        this.restricted = restricted;
    }

    /** All of them, in the order of the list of keys. */
    List<Command> all() {
        return List.of(
                normsShown(),
                channels(),
                filterLayers(),
                foldGroups(true),
                foldGroups(false),
                propagateAll(),
                differMost(),
                chart(),
                duel(),
                outline());
    }

    private Command normsShown() {
        return Command.of("show-norms", "Tiles for BatchNorm: show or hide", actions::toggleNorms)
                .withHelp("Show the relevance before and after each BatchNorm as tiles, or hide it")
                .on(Keys.when(
                        "Shift+N",
                        event -> Keys.isPlain(event) && event.isShiftDown() && event.getCode() == KeyCode.N));
    }

    private Command channels() {
        return Command.of("channels", "Channels of the layer shown large", actions::toggleChannels)
                .withHelp("Show the layer's channels one by one, and choose which alone are propagated")
                .withIcon(Feather.GRID)
                .on(Keys.plain(KeyCode.C, "C"))
                .when(compared);
    }

    private Command filterLayers() {
        return Command.of("filter-layers", "Filter the layers", actions::filterLayers)
                .withHelp("Show only layers whose name, node or kind contains some words")
                .on(Keys.shortcut(KeyCode.F))
                .when(compared);
    }

    private Command foldGroups(boolean folded) {
        return Command.of(
                        folded ? "fold-groups" : "unfold-groups",
                        folded ? "Fold all groups of layers" : "Unfold all groups of layers",
                        () -> actions.foldGroups(folded))
                .withHelp(
                        folded
                                ? "Show only the first layer of each stage or block"
                                : "Show all layers of each stage or block")
                .when(compared);
    }

    private Command differMost() {
        return Command.of(
                        "differ-most-layer",
                        "Go to the layer where raw and fused differ most",
                        actions::chooseMostDifferent)
                .withHelp("Show the layer large whose raw and fused relevance have the lowest Pearson r")
                .on(Keys.plain(KeyCode.W, "W"))
                .when(compared);
    }

    private Command chart() {
        return Command.of("layer-amounts", "Amounts over the layers: show or hide", actions::toggleChart)
                .withHelp("Show or hide Σ and Σ|R| over the layers, raw and fused")
                .on(Keys.plain(KeyCode.G, "G"))
                .when(compared);
    }

    /** Shows pixel flipping on the image in view. */
    Command duel() {
        return Command.of("duel-toggle", "Pixel flipping on this sample: show or hide", actions::toggleDuel)
                .withHelp(
                        "Flip the sample's pixels, steps or features by raw, fused and random order and watch the output,"
                                + " once a network explains a sample")
                .withIcon(Feather.TRENDING_DOWN)
                .on(Keys.plain(KeyCode.D, "D"))
                .when(compared);
    }

    private Command outline() {
        return Command.of("outline", "Outline of the object: show or hide", actions::toggleOutline)
                .withHelp("Draw a line around the object's mask in the pictures, where the dataset has one")
                .on(Keys.plain(KeyCode.M, "M"))
                .when(compared);
    }

    private Command propagateAll() {
        return Command.of("propagate-all", "Propagate all relevance", actions::clearCondition)
                .withHelp("Drop the choice of channels or positions that alone are propagated")
                .when(restricted);
    }
}
