package org.lrpexplorer.ui.control;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;

/** Lets a person draw a rectangle on a picture by dragging, mostly with Shift held; a click is one point. */
public final class RegionSelector {

    private final PixelView pixels;
    private final boolean withShift;
    private final Rectangle frame = new Rectangle();
    private Consumer<Rectangle2D> chosen = region -> {};
    private Optional<Rectangle2D> start = Optional.empty();

    /** A selector on a picture that asks for Shift, because without it a click does something else. */
    public RegionSelector(PixelView pixels) {
        this(pixels, true);
    }

    /**
     * A selector on a picture.
     *
     * @param withShift whether Shift has to be held
     */
    public RegionSelector(PixelView pixels, boolean withShift) {
        this.pixels = pixels;
        this.withShift = withShift;
        frame.getStyleClass().add("region-frame");
        frame.setManaged(false);
        frame.setMouseTransparent(true);
        frame.setVisible(false);
        pixels.cover(frame);
        pixels.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        pixels.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        pixels.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
    }

    /** What happens with a rectangle, given as fractions of the picture's width and height. */
    public void setOnChosen(Consumer<Rectangle2D> action) {
        chosen = action;
    }

    private void press(MouseEvent event) {
        if (event.isPrimaryButtonDown() && (event.isShiftDown() || !withShift)) {
            start = Optional.of(new Rectangle2D(event.getX(), event.getY(), 0, 0));
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        start.ifPresent(from -> {
            Rectangle2D drawn = between(from, event);
            frame.setX(drawn.getMinX());
            frame.setY(drawn.getMinY());
            frame.setWidth(drawn.getWidth());
            frame.setHeight(drawn.getHeight());
            frame.setVisible(true);
            event.consume();
        });
    }

    private void release(MouseEvent event) {
        start.ifPresent(from -> {
            start = Optional.empty();
            frame.setVisible(false);
            Rectangle2D drawn = between(from, event);
            event.consume();
            chosen.accept(new Rectangle2D(
                    drawn.getMinX() / pixels.getWidth(),
                    drawn.getMinY() / pixels.getHeight(),
                    drawn.getWidth() / pixels.getWidth(),
                    drawn.getHeight() / pixels.getHeight()));
        });
    }

    private Rectangle2D between(Rectangle2D from, MouseEvent to) {
        double x = Math.max(0, Math.min(pixels.getWidth(), to.getX()));
        double y = Math.max(0, Math.min(pixels.getHeight(), to.getY()));
        return new Rectangle2D(
                Math.min(from.getMinX(), x),
                Math.min(from.getMinY(), y),
                Math.abs(x - from.getMinX()),
                Math.abs(y - from.getMinY()));
    }
}
