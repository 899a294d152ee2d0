package org.lrpexplorer.ui.comparison;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.lrpexplorer.compare.InputPicture;
import org.lrpexplorer.explore.DrawingExplorer;
import org.lrpexplorer.explore.draw.DrawTool;
import org.lrpexplorer.ui.control.BrushRing;
import org.lrpexplorer.ui.control.PixelView;

/** Lets a person draw on the large picture of the input: by the pointer, and moving all by the arrow keys. */
final class InputCanvas {

    private static final Map<KeyCode, Point2D> STEPS = Map.of(
            KeyCode.LEFT, new Point2D(-1, 0),
            KeyCode.RIGHT, new Point2D(1, 0),
            KeyCode.UP, new Point2D(0, -1),
            KeyCode.DOWN, new Point2D(0, 1));

    private final Node card;
    private final PixelView pixels;
    private final DrawingExplorer drawing;
    private final BooleanProperty open;
    private final BrushRing ring;
    private Runnable changed = () -> {};

    /**
     * A canvas.
     *
     * @param card gets the keyboard's focus
     * @param pixels the picture in it
     * @param open whether it is drawn on now
     */
    InputCanvas(Node card, PixelView pixels, DrawingExplorer drawing, BooleanProperty open) {
        this.card = card;
        this.pixels = pixels;
        this.drawing = drawing;
        this.open = open;
        this.ring = new BrushRing(pixels);
        pixels.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> draw(event, this::press));
        pixels.addEventHandler(
                MouseEvent.MOUSE_DRAGGED, event -> draw(event, at -> drawing.drag(at.getX(), at.getY())));
        pixels.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> draw(event, at -> drawing.release()));
        pixels.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> draw(event, at -> {}));
        pixels.addEventHandler(MouseEvent.MOUSE_MOVED, this::ring);
        pixels.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::ring);
        pixels.addEventHandler(MouseEvent.MOUSE_EXITED, event -> ring.hide());
        card.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        drawing.picture().addListener((property, before, now) -> changed.run());
        open.addListener((property, before, now) -> open(now));
        open(open.get());
    }

    /** What happens when there is something else to paint. */
    void setOnChanged(Runnable action) {
        changed = action;
    }

    /** Whether the pointer draws. */
    boolean isOpen() {
        return open.get();
    }

    /** What is drawn so far; empty while nobody draws. */
    Optional<PixelView.Painter> painter() {
        return drawing.picture()
                .get()
                .filter(image -> open.get())
                .map(image -> new InputPainter(InputPicture.of(image)));
    }

    private void open(boolean now) {
        card.setFocusTraversable(now);
        pixels.setCursor(now ? Cursor.CROSSHAIR : null);
        if (now) {
            card.requestFocus();
        } else {
            drawing.release();
            ring.hide();
            if (card.isFocused()) {
                card.getScene().getRoot().requestFocus(); // Else the arrow keys would stay here.
            }
        }
        changed.run();
    }

    /** What the pointer does while it draws. */
    private interface Act {
        void at(Point2D place);
    }

    private void draw(MouseEvent event, Act act) {
        if (open.get() && event.getButton() == MouseButton.PRIMARY) {
            act.at(new Point2D(event.getX() / pixels.getWidth(), event.getY() / pixels.getHeight()));
            event.consume();
        }
    }

    private void press(Point2D at) {
        card.requestFocus();
        drawing.press(at.getX(), at.getY());
    }

    private void ring(MouseEvent event) {
        Optional<DrawTool> tool = drawing.drawing()
                .get()
                .filter(there -> open.get())
                .map(there -> drawing.settings().toolFor(there.sample().channels()));
        if (tool.isPresent() && tool.get() != DrawTool.MOVE) {
            double side = Math.max(pixels.getWidth(), pixels.getHeight());
            ring.show(event.getX(), event.getY(), drawing.settings().thickness().get() * side / 2);
        } else {
            ring.hide();
        }
    }

    private void key(KeyEvent event) {
        Point2D step = STEPS.get(event.getCode());
        if (open.get() && step != null && !event.isShortcutDown() && !event.isAltDown()) {
            drawing.move((int) step.getX(), (int) step.getY());
            event.consume();
        }
    }
}
