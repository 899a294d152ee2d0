package org.lrpexplorer.ui.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.lrpexplorer.rule.Rule;

/** The rules that a layer can have, to choose one for it alone. */
public final class RuleMenu {

    private final NetworkActions actions;
    private final String node;
    private final String title;

    /**
     * The rules for a layer.
     *
     * @param node its name
     * @param label its name for people
     */
    public RuleMenu(NetworkActions actions, String node, String label) {
        this.actions = actions;
        this.node = node;
        this.title = "Rule of " + label;
    }

    /** They as a menu by themselves. */
    ContextMenu menu() {
        MenuItem head = new MenuItem(title);
        head.setMnemonicParsing(false);
        head.setDisable(true);
        ContextMenu menu = new ContextMenu(head, new SeparatorMenuItem());
        menu.setId("rule-menu");
        menu.getItems().addAll(items());
        return menu;
    }

    /** They as a part of another menu. */
    public Menu submenu() {
        Menu menu = new Menu(title);
        menu.setId("rule-menu");
        menu.setMnemonicParsing(false);
        menu.getItems().setAll(items());
        return menu;
    }

    private List<MenuItem> items() {
        Optional<Rule> own = actions.ownRule(node);
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        items.add(item("As the composite says", own.isEmpty(), group, Optional.empty()));
        actions.rulesFor(node)
                .forEach(rule ->
                        items.add(item(rule.notation(), own.equals(Optional.of(rule)), group, Optional.of(rule))));
        return items;
    }

    private MenuItem item(String text, boolean chosen, ToggleGroup group, Optional<Rule> rule) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setId("rule-" + text.replaceAll("[^A-Za-z0-9]+", "-"));
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(chosen);
        item.setOnAction(event -> actions.setRule(node, rule));
        return item;
    }
}
