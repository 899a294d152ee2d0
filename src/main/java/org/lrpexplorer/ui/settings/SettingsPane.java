package org.lrpexplorer.ui.settings;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.ui.control.LateChildren;

/** Everything that can be chosen, at the right: what is explained, and how it is drawn. */
public final class SettingsPane extends ScrollPane {

    /**
     * The settings of an explorer: what to explain, how images are made to fit, and how to draw.
     *
     * @param actions opens and saves composites
     */
    public SettingsPane(Explorer explorer, CompositeActions actions) {
        getStyleClass().addAll("side-pane", "settings-pane");
        setId("settings");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox sections = new VBox();
        LateChildren.fill(
                sections,
                new ExplainPane(explorer, actions),
                new DisplayPane(explorer.model().display(), explorer.model().window()),
                new ImagesPane(explorer));
        setContent(sections);
    }
}
