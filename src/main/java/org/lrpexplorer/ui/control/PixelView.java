package org.lrpexplorer.ui.control;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Window;

/**
 * A region whose every device pixel is computed, so that enlarged cells keep hard edges: a toolkit's own enlargement
 * blurs or misplaces them. The picture is painted again whenever the size, the screen's scale or the painter changes.
 */
public final class PixelView extends Region {

    private final ImageView view = new ImageView();
    private Optional<Painter> painter = Optional.empty();
    private boolean painted;

    /** What is shown, and what was before: the renderer may still be at it while the next picture is painted. */
    private Optional<PixelSurface> front = Optional.empty();

    private Optional<PixelSurface> back = Optional.empty();

    /** A view that shows nothing yet. */
    public PixelView() {
        getStyleClass().add("pixels");
        view.setSmooth(false);
        view.setManaged(false);
        view.setMouseTransparent(true);
        getChildren().add(view);
        sceneProperty().addListener((property, before, now) -> requestLayout());
    }

    /** Shows what the painter draws, which is not asked again if it equals the one before; an empty one shows nothing. */
    public void show(Optional<Painter> newPainter) {
        if (!newPainter.equals(painter)) {
            painter = newPainter;
            painted = false;
            requestLayout();
        }
    }

    /** While {@link #setSide} gives its size, another picture is painted without what stands around it being laid out. */
    @Override
    public void requestLayout() {
        if (isGivenSize()) {
            setNeedsLayout(true);
            LocalLayout.reach(this);
        } else {
            super.requestLayout();
        }
    }

    private boolean isGivenSize() {
        return getPrefWidth() > 0
                && getMinWidth() == getPrefWidth()
                && getMaxWidth() == getPrefWidth()
                && getMinHeight() == getPrefHeight()
                && getMaxHeight() == getPrefHeight();
    }

    /** Lays a node over the picture. */
    void cover(Node node) {
        getChildren().add(node);
    }

    /** A square of this side, in logical pixels. */
    public void setSide(double side) {
        if (side != getPrefWidth()) {
            setMinSize(side, side);
            setPrefSize(side, side);
            setMaxSize(side, side);
        }
    }

    /** The position of a point of this region as fractions of its width and height, if it lies inside. */
    public Optional<Point2D> fraction(double x, double y) {
        double across = x / getWidth();
        double down = y / getHeight();
        boolean inside = across >= 0 && across < 1 && down >= 0 && down < 1;
        return inside ? Optional.of(new Point2D(across, down)) : Optional.empty();
    }

    @Override
    protected void layoutChildren() {
        int width = (int) Math.round(getWidth() * outputScale());
        int height = (int) Math.round(getHeight() * outputScale());
        if (painter.isEmpty() || width < 1 || height < 1) {
            view.setImage(null);
            front = Optional.empty();
            back = Optional.empty();
            return;
        }
        if (!painted || front.filter(surface -> surface.hasSize(width, height)).isEmpty()) {
            PixelSurface next = back.filter(surface -> surface.hasSize(width, height))
                    .orElseGet(() -> new PixelSurface(width, height));
            view.setImage(next.with(pixels -> painter.get().paint(width, height, pixels)));
            back = front;
            front = Optional.of(next);
            painted = true;
        }
        view.setFitWidth(getWidth());
        view.setFitHeight(getHeight());
    }

    private double outputScale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? Screen.getPrimary().getOutputScaleX() : window.getOutputScaleX();
    }

    /** Draws a picture at any size. */
    @FunctionalInterface
    public interface Painter {

        /**
         * The pixels row by row, as premultiplied ARGB.
         *
         * @param width device pixels in a row
         * @param height rows
         */
        int[] paint(int width, int height);

        /**
         * The same into pixels that are there already.
         *
         * @param pixels all are replaced
         */
        default void paint(int width, int height, int[] pixels) {
            System.arraycopy(paint(width, height), 0, pixels, 0, pixels.length);
        }
    }
}
