package org.lrpexplorer.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.modelio.ModelReaders;

/** The window before there is anything to compare: where to drop a network and a dataset, and the examples. */
final class EmptyPane extends VBox {

    EmptyPane(Explorer explorer, Commands commands) {
        setId("empty");
        getStyleClass().add("empty");
        setAlignment(Pos.CENTER);
        ExplorerModel model = explorer.model();
        Button network = target("drop-network", Feather.LAYERS, commands.files().openNetwork()::run);
        Button dataset = target("drop-dataset", Feather.IMAGE, commands.files().openDatasetFile()::run);
        model.network().addListener((property, before, now) -> describe(model, network, dataset));
        model.dataset().addListener((property, before, now) -> describe(model, network, dataset));
        describe(model, network, dataset);
        HBox targets = new HBox(network, dataset);
        targets.setAlignment(Pos.CENTER);
        targets.getStyleClass().add("drop-targets");
        getChildren().addAll(targets, folderLink(commands));
        if (!explorer.bundled().networks().isEmpty()) {
            getChildren().add(examples(explorer, commands));
        }
    }

    private static void describe(ExplorerModel model, Button network, Button dataset) {
        boolean networkOpen = model.network().get() != null;
        boolean datasetOpen = model.dataset().get() != null;
        network.setText(
                networkOpen
                        ? model.network().get().name() + " is open"
                        : "Drop a network here\n" + String.join(", ", ModelReaders.SUFFIXES));
        dataset.setText(
                datasetOpen
                        ? model.dataset().get().name() + " is open"
                        : "Drop a dataset here\nMNIST · CIFAR · .npz, .npy, .csv · pictures");
    }

    private static Button target(String id, Feather icon, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("drop-target");
        button.setMnemonicParsing(false);
        button.setContentDisplay(ContentDisplay.TOP);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Hyperlink folderLink(Commands commands) {
        Hyperlink link = new Hyperlink("Open a dataset folder…");
        link.setId("empty-dataset-folder");
        link.setOnAction(event -> commands.files().openDatasetFolder().run());
        return link;
    }

    private static VBox examples(Explorer explorer, Commands commands) {
        Label title = new Label("or start with an example");
        title.getStyleClass().add("hint");
        FlowPane links = new FlowPane();
        links.setAlignment(Pos.CENTER);
        links.getStyleClass().add("examples");
        explorer.bundled().networks().forEach(example -> {
            Button button = new Button(Examples.title(example));
            button.setId("example-" + example.network().name());
            button.setMnemonicParsing(false);
            button.setOnAction(event -> commands.actions().open(example));
            links.getChildren().add(button);
        });
        VBox box = new VBox(title, links);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("example-box");
        return box;
    }
}
