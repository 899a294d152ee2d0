package org.lrpexplorer.ui.control;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lrpexplorer.compare.InputPicture;
import org.lrpexplorer.dataset.SampleContent;
import org.lrpexplorer.heatmap.Picture;

/** A small picture of a sample. It comes later; what cannot be decoded gets a warning sign instead. */
public final class ThumbnailView extends StackPane {

    private final PixelView pixels = new PixelView();
    private final FontIcon broken = new FontIcon(Feather.ALERT_TRIANGLE);
    private Object awaited = this;

    /**
     * A place for a picture.
     *
     * @param side of the square that it lies in, in logical pixels
     */
    public ThumbnailView(double side) {
        pixels.setSide(side);
        broken.setVisible(false);
        getStyleClass().add("thumbnail-box");
        getChildren().addAll(pixels, broken);
    }

    /** Shows nothing, whatever comes. */
    public void clear() {
        awaited = this;
        show(Optional.empty());
        broken.setVisible(false);
    }

    /**
     * Shows a picture as soon as it is there, and nothing until then.
     *
     * @param failed receives why it cannot be shown, on the FX thread, unless another one is wanted by then
     */
    public void await(CompletionStage<SampleContent> picture, Consumer<Throwable> failed) {
        clear();
        awaited = picture;
        picture.whenComplete((image, failure) -> {
            if (awaited == picture) {
                show(Optional.ofNullable(image));
                broken.setVisible(failure != null && !(failure instanceof CancellationException));
                if (failure != null) {
                    failed.accept(failure);
                }
            }
        });
    }

    private void show(Optional<SampleContent> image) {
        pixels.show(image.map(i -> picture(InputPicture.of(i))));
    }

    private static PixelView.Painter picture(Picture picture) {
        return picture.isDrawn() ? picture::paint : centred(picture);
    }

    /** Paints a picture as large as it fits without distortion, on transparent ground. */
    private static PixelView.Painter centred(Picture picture) {
        return (width, height) -> {
            double zoom = Math.min((double) width / picture.width(), (double) height / picture.height());
            int w = Math.max(1, (int) Math.round(picture.width() * zoom));
            int h = Math.max(1, (int) Math.round(picture.height() * zoom));
            int[] inner = picture.paint(w, h);
            int[] all = new int[width * height];
            for (int y = 0; y < h; y++) {
                System.arraycopy(inner, y * w, all, ((height - h) / 2 + y) * width + (width - w) / 2, w);
            }
            return all;
        };
    }
}
