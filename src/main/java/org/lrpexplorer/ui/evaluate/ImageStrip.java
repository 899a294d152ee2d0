package org.lrpexplorer.ui.evaluate;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.lrpexplorer.dataset.SampleContent;
import org.lrpexplorer.explore.evaluate.ImageBehind;
import org.lrpexplorer.explore.evaluate.ImagesBehind;

/** The images behind the result that is picked, worst first; picking one shows it in the main window. */
final class ImageStrip extends VBox {

    private static final double HEIGHT = 88;

    private final Label title = new Label();
    private final ListView<ImageBehind> strip = new ListView<>();
    private boolean filling;
    private boolean open = true;

    /**
     * No images yet.
     *
     * @param thumbnails the pictures of the open dataset by their index
     * @param chosen receives the index of the image that a person picks
     */
    ImageStrip(IntFunction<CompletionStage<SampleContent>> thumbnails, IntConsumer chosen) {
        setId("evaluate-behind");
        getStyleClass().add("image-strip");
        title.setId("evaluate-behind-title");
        title.getStyleClass().add("facts");
        title.setMinWidth(0);
        strip.setId("evaluate-images-behind");

        strip.setOrientation(Orientation.HORIZONTAL);
        strip.setMinHeight(HEIGHT);
        strip.setPrefHeight(HEIGHT);
        strip.setMaxHeight(HEIGHT);
        strip.setAccessibleText("Images behind the result, worst first");
        Label none =
                new Label("Pick a difference, a line of the table or a point of a curve to see the images behind it.");
        none.getStyleClass().add("awaited");
        none.setWrapText(true);
        strip.setPlaceholder(none);
        strip.setCellFactory(list -> new BehindCell(
                index -> open ? thumbnails.apply(index) : CompletableFuture.failedFuture(new CancellationException())));
        strip.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !filling && open) {
                chosen.accept(now.index());
            }
        });
        getChildren().addAll(title, strip);
    }

    /**
     * Shows these images.
     *
     * @param dataset the dataset that they are of where it is no longer open; empty where it is
     */
    void show(ImagesBehind behind, String dataset) {
        boolean opened = dataset.isEmpty();
        if (opened != open) {
            open = opened;
            strip.getItems().clear(); // Cells would keep the pictures of another dataset.
        }
        title.setText(
                opened || behind.images().isEmpty()
                        ? behind.title()
                        : behind.title() + " · open " + dataset + " again to look at them");
        ImageBehind selected = strip.getSelectionModel().getSelectedItem();
        filling = true;
        strip.getItems().setAll(behind.images());
        if (selected != null) {
            strip.getItems().stream()
                    .filter(each -> each.index() == selected.index())
                    .findFirst()
                    .ifPresent(strip.getSelectionModel()::select);
        }
        filling = false;
    }
}
