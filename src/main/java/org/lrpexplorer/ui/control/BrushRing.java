package org.lrpexplorer.ui.control;

import java.util.List;
import javafx.scene.shape.Circle;

/** Shows over a picture how much of it a brush would cover. */
public final class BrushRing {

    private static final double LEAST = 2;

    private final Circle under = ring("brush-ring-under");
    private final Circle over = ring("brush-ring");

    /** A ring over a picture, hidden at first. */
    public BrushRing(PixelView pixels) {
        List.of(under, over).forEach(pixels::cover);
    }

    private static Circle ring(String style) {
        Circle ring = new Circle();
        ring.setFill(null);
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        ring.setVisible(false);
        ring.getStyleClass().add(style);
        return ring;
    }

    /** Shows it around a point, in logical pixels. */
    public void show(double x, double y, double radius) {
        for (Circle ring : List.of(under, over)) {
            ring.setCenterX(x);
            ring.setCenterY(y);
            ring.setRadius(Math.max(LEAST, radius));
            ring.setVisible(true);
        }
    }

    /** Hides it. */
    public void hide() {
        under.setVisible(false);
        over.setVisible(false);
    }
}
