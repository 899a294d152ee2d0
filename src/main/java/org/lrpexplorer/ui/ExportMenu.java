package org.lrpexplorer.ui;

import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lrpexplorer.ui.command.CommandControls;

/** What can be exported besides the figure of the sample on show. */
final class ExportMenu extends MenuButton {

    ExportMenu(ExportCommands commands) {
        super(null, new FontIcon(Feather.GRID));
        setId("export-menu");
        getStyleClass().addAll("flat", "button-icon");
        setMinWidth(Region.USE_PREF_SIZE);
        setTooltip(new Tooltip("Export: many samples, values"));
        setAccessibleText("More exports");
        setAccessibleHelp("Export many samples, or values");
        getItems()
                .addAll(
                        CommandControls.menuItem(commands.many()),
                        CommandControls.menuItem(commands.values()),
                        new SeparatorMenuItem(),
                        CommandControls.menuItem(commands.pause()),
                        CommandControls.menuItem(commands.cancel()));
    }
}
