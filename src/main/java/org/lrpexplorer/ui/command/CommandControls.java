package org.lrpexplorer.ui.command;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** Controls that run a command and are enabled when it is. ControlsFX's own would lose icons that are fonts. */
public final class CommandControls {

    private CommandControls() {}

    /** A button with the command's title and icon. */
    public static Button button(Command command) {
        Button button = configure(new Button(command.title()), command);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** A button with the command's icon alone. */
    public static Button iconButton(Command command) {
        Button button = configure(new Button(), command);
        button.getStyleClass().addAll("flat", "button-icon");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(command.title());
        return button;
    }

    /** Has a button run a command, with its id, icon and tooltip. */
    public static <T extends ButtonBase> T configure(T button, Command command) {
        button.setId(command.id());
        button.setMnemonicParsing(false);
        command.icon().map(FontIcon::new).ifPresent(button::setGraphic);
        button.setTooltip(new Tooltip(command.tooltip()));
        button.disableProperty().bind(Bindings.not(command.enabled()));
        button.setOnAction(event -> command.run());
        return button;
    }

    /** An entry of a menu, which also shows the keys. */
    public static MenuItem menuItem(Command command) {
        MenuItem item = new MenuItem(command.title());
        item.setId(command.id());
        item.setMnemonicParsing(false);
        command.icon().map(FontIcon::new).ifPresent(item::setGraphic);
        command.keys().combination().ifPresent(item::setAccelerator);
        item.disableProperty().bind(Bindings.not(command.enabled()));
        item.setOnAction(event -> command.run());
        return item;
    }
}
