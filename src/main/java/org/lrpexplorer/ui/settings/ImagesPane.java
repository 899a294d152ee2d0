package org.lrpexplorer.ui.settings;

import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.lrpexplorer.dataset.Fit;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.ui.control.Field;
import org.lrpexplorer.ui.control.Naming;

/** How images are made to fit the network's input; only there if they are not of its size already. */
final class ImagesPane extends VBox {

    private final ComboBox<Fit> fits = new ComboBox<>(FXCollections.observableArrayList(Fit.RESIZE, Fit.CROP, Fit.PAD));

    ImagesPane(Explorer explorer) {
        setId("images-pane");
        getStyleClass().add("section");
        Label title = new Label("Images");
        title.getStyleClass().add("section-title");
        fits.setId("fit");
        fits.setMaxWidth(Double.MAX_VALUE);
        fits.setAccessibleText("How images are made to fit");
        fits.setConverter(new Naming<>(fit -> switch (fit) {
            case EXACT -> "As they are";
            case RESIZE -> "Resize";
            case CROP -> "Scale and cut";
            case PAD -> "Centre on black";
        }));
        getChildren().addAll(title, new Field("Fit to the network", fits));
        fits.valueProperty().addListener((property, before, now) -> {
            if (now != null
                    && fit(explorer.model().dataset().get()).filter(now::equals).isEmpty()) {
                explorer.applyFit(now);
            }
        });
        explorer.model().dataset().addListener((property, before, now) -> show(now));
        show(explorer.model().dataset().get());
    }

    private void show(OpenDataset dataset) {
        Optional<Fit> fit = fit(dataset).filter(f -> f != Fit.EXACT);
        setVisible(fit.isPresent());
        setManaged(fit.isPresent());
        fit.ifPresent(fits::setValue);
    }

    private static Optional<Fit> fit(OpenDataset dataset) {
        return Optional.ofNullable(dataset).flatMap(OpenDataset::preprocessing).map(Preprocessing::fit);
    }
}
