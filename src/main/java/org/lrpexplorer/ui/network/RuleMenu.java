package org.lrpexplorer.ui.network;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.lrpexplorer.rule.Rule;

/** The rules that a layer can have, to choose one for it alone. */
final class RuleMenu extends ContextMenu {

    /** The rules for a row of the list of layers. */
    RuleMenu(LayerRow row, NetworkActions actions) {
        setId("rule-menu");
        Optional<Rule> own = actions.ownRule(row.node());
        MenuItem title = new MenuItem("Rule of " + row.label());
        title.setMnemonicParsing(false);
        title.setDisable(true);
        ToggleGroup group = new ToggleGroup();
        getItems()
                .addAll(
                        title,
                        new SeparatorMenuItem(),
                        item(
                                "As the composite says",
                                own.isEmpty(),
                                group,
                                () -> actions.setRule(row.node(), Optional.empty())));
        List<Rule> rules = actions.rulesFor(row.node());
        rules.stream()
                .map(rule -> item(
                        rule.notation(),
                        own.equals(Optional.of(rule)),
                        group,
                        () -> actions.setRule(row.node(), Optional.of(rule))))
                .forEach(getItems()::add);
    }

    private static MenuItem item(String text, boolean chosen, ToggleGroup group, Runnable action) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setId("rule-" + text.replaceAll("[^A-Za-z0-9]+", "-"));
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(chosen);
        item.setOnAction(event -> action.run());
        return item;
    }
}
