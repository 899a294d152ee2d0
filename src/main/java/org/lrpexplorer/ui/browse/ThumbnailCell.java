package org.lrpexplorer.ui.browse;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.function.IntFunction;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.heatmap.Picture;
import org.lrpexplorer.problem.Problem;
import org.lrpexplorer.ui.control.PixelView;

/** A sample of the filmstrip. The picture comes later; what cannot be decoded gets a warning sign instead. */
final class ThumbnailCell extends ListCell<Integer> {

    static final double SIDE = 48;

    private final IntFunction<CompletionStage<PixelImage>> thumbnails;
    private final IntFunction<Optional<String>> files;
    private final PixelView pixels = new PixelView();
    private final FontIcon broken = new FontIcon(Feather.ALERT_TRIANGLE);
    private final StackPane box = new StackPane(pixels, broken);

    ThumbnailCell(IntFunction<CompletionStage<PixelImage>> thumbnails, IntFunction<Optional<String>> files) {
        this.thumbnails = thumbnails;
        this.files = files;
        getStyleClass().add("thumbnail");
        pixels.setSide(SIDE);
        box.getStyleClass().add("thumbnail-box");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(Integer index, boolean empty) {
        boolean same = index != null && index.equals(getItem()) && getGraphic() != null;
        super.updateItem(index, empty);
        if (empty || index == null) {
            setGraphic(null);
            setTooltip(null);
        } else if (!same) {
            setGraphic(box);
            String name = "Sample " + index
                    + files.apply(index).map(file -> ", " + file).orElse("");
            setAccessibleText(name);
            setTooltip(new Tooltip(name));
            show(Optional.empty());
            broken.setVisible(false);
            thumbnails.apply(index).whenComplete((image, failure) -> {
                if (index.equals(getItem())) {
                    show(Optional.ofNullable(image));
                    broken.setVisible(failure != null && !(failure instanceof CancellationException));
                    if (failure instanceof Problem) {
                        setTooltip(new Tooltip(name + ": " + failure.getMessage()));
                    }
                }
            });
        }
    }

    private void show(Optional<PixelImage> image) {
        pixels.show(image.map(i -> centred(i, Picture.ofBytes(i.width(), i.height(), i.channels(), i.pixels()))));
    }

    /** Paints a picture as large as it fits without distortion, on transparent ground. */
    private static PixelView.Painter centred(PixelImage image, Picture picture) {
        return (width, height) -> {
            double zoom = Math.min((double) width / image.width(), (double) height / image.height());
            int w = Math.max(1, (int) Math.round(image.width() * zoom));
            int h = Math.max(1, (int) Math.round(image.height() * zoom));
            int[] inner = picture.paint(w, h);
            int[] all = new int[width * height];
            for (int y = 0; y < h; y++) {
                System.arraycopy(inner, y * w, all, ((height - h) / 2 + y) * width + (width - w) / 2, w);
            }
            return all;
        };
    }
}
