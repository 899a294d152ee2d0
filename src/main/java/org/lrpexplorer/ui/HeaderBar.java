package org.lrpexplorer.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lrpexplorer.explore.DisplaySettings;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.explore.OpenDataset;
import org.lrpexplorer.explore.OpenNetwork;
import org.lrpexplorer.explore.Rows;
import org.lrpexplorer.explore.Show;

/** The top line: what is open, opening, which treatments and what to show, exporting. */
final class HeaderBar extends HBox {

    private final Label title = new Label("LRP Explorer");
    private final Label subject = new Label();

    HeaderBar(Explorer explorer, Commands commands, Runnable help) {
        ExplorerModel model = explorer.model();
        setId("header");
        getStyleClass().add("header");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        title.setMinWidth(0);
        subject.setMinWidth(0);
        title.getStyleClass().add("app-title");
        subject.setId("subject");
        subject.getStyleClass().add("subject");
        VBox titles = new VBox(title, subject);
        titles.setAlignment(Pos.CENTER_LEFT);
        titles.setMinWidth(0);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        DisplaySettings display = model.display();
        getChildren()
                .addAll(
                        titles,
                        between,
                        new OpenMenu(explorer, commands),
                        labelled("BatchNorm", rows(display)),
                        labelled("Show", shows(display)),
                        export(commands, model),
                        helpButton(help));
        model.network().addListener((property, before, now) -> describe(model));
        model.dataset().addListener((property, before, now) -> describe(model));
        describe(model);
    }

    private void describe(ExplorerModel model) {
        OpenNetwork network = model.network().get();
        OpenDataset dataset = model.dataset().get();
        String first = network == null ? "no network" : network.name();
        String second = dataset == null ? "no dataset" : dataset.name();
        subject.setText(network == null && dataset == null ? "nothing open" : first + " · " + second);
        subject.setTooltip(network == null ? null : new Tooltip(network.card().description()));
    }

    private static Node labelled(String name, Node control) {
        Label label = new Label(name);
        label.getStyleClass().add("field-name");
        HBox box = new HBox(label, control);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("labelled");
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private static Node rows(DisplaySettings display) {
        return Segments.of("rows", display.rows(), List.of(Rows.values()), Rows::title, rows -> switch (rows) {
            case RAW -> "The network as it is: relevance is passed through its BatchNorm layers (B)";
            case FUSED -> "The equivalent network whose BatchNorm layers are merged into the weights (B)";
            case BOTH -> "Raw above fused (B)";
        });
    }

    private static Node shows(DisplaySettings display) {
        return Segments.of("show", display.show(), List.of(Show.values()), Show::title, show -> switch (show) {
            case INPUT -> "Every tile shows the network's input (V)";
            case OVERLAY -> "Relevance laid over the input in grey (V)";
            case RELEVANCE -> "Relevance alone (V)";
        });
    }

    private static Button export(Commands commands, ExplorerModel model) {
        Button button = new Button("Export PNG…", new FontIcon(Feather.DOWNLOAD));
        button.setId("export");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip("Write the comparison as a figure (Ctrl+E)"));
        button.setOnAction(event -> commands.exportPng());
        button.setDisable(model.outcome().get().view().isEmpty());
        model.outcome()
                .addListener(
                        (property, before, now) -> button.setDisable(now.view().isEmpty()));
        return button;
    }

    private static Button helpButton(Runnable help) {
        Button button = new Button(null, new FontIcon(Feather.HELP_CIRCLE));
        button.setId("help");
        button.getStyleClass().addAll("flat", "button-icon");
        button.setAccessibleText("Keyboard shortcuts");
        button.setTooltip(new Tooltip("Keyboard shortcuts (?)"));
        button.setOnAction(event -> help.run());
        return button;
    }
}
