package org.lrpexplorer.ui.help;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lrpexplorer.ui.command.Command;

/** A line for those who see the window for the first time. */
public final class FirstHint extends HBox {

    /** Under this name it is remembered that a person does not want to see it again. */
    public static final String NAME = "first-run";

    /**
     * A line that is shown until it is dismissed.
     *
     * @param explain tells what the window shows
     * @param dismiss hears that it is not to be shown again
     */
    public FirstHint(Command explain, Runnable dismiss) {
        setId("first-hint");
        getStyleClass().add("first-hint");
        setAlignment(Pos.CENTER_LEFT);
        Label words =
                new Label("New here? With the usual colours red speaks for the explained class, blue against it.");
        words.setMinWidth(0);
        Hyperlink more = new Hyperlink(explain.title());
        more.setId("first-hint-more");
        more.setTooltip(new Tooltip(explain.tooltip()));
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setOnAction(event -> explain.run());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Button close = new Button("", new FontIcon(Feather.X));
        close.setId("first-hint-dismiss");
        close.getStyleClass().addAll("flat", "button-icon");
        close.setTooltip(new Tooltip("Do not show this again"));
        close.setAccessibleText("Do not show this hint again");
        close.setOnAction(event -> {
            setVisible(false);
            dismiss.run();
        });
        getChildren().addAll(new FontIcon(Feather.INFO), words, more, between, close);
        managedProperty().bind(visibleProperty());
    }
}
