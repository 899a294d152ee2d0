package org.lrpexplorer.ui;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.Explorer;

/** Everything that can be chosen, at the right: what is explained, and how it is drawn. */
final class SettingsPane extends ScrollPane {

    SettingsPane(Explorer explorer) {
        getStyleClass().addAll("side-pane", "settings-pane");
        setId("settings");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(new VBox(
                new ExplainPane(explorer.model()),
                new DisplayPane(explorer.model().display()),
                new ImagesPane(explorer)));
    }
}
