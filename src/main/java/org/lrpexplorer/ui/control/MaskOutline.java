package org.lrpexplorer.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.lrpexplorer.dataset.Mask;

/**
 * A line around the pixels of an object, over a picture of any size. It is drawn dark on light, so that it is seen on every
 * colour, and along the borders of pixels, never through them.
 */
public final class MaskOutline {

    private final Path under = path("mask-outline-under");
    private final Path line = path("mask-outline");
    private Optional<Mask> mask = Optional.empty();
    private List<Edge> edges = List.of();
    private Optional<PixelView> picture = Optional.empty();

    /** An outline that lies in no picture yet: its {@link #marks()} are to be put there. */
    public MaskOutline() {
        hide();
    }

    /** An outline over a whole picture. */
    public MaskOutline(PixelView pixels) {
        this();
        this.picture = Optional.of(pixels);
        marks().forEach(pixels::cover);
        pixels.widthProperty().addListener(changed -> lay());
        pixels.heightProperty().addListener(changed -> lay());
    }

    private static Path path(String style) {
        Path path = new Path();
        path.getStyleClass().add(style);
        path.setManaged(false);
        path.setMouseTransparent(true);
        return path;
    }

    /** What is drawn, from back to front. */
    public List<Node> marks() {
        return List.of(under, line);
    }

    /** Outlines these pixels; empty outlines nothing. */
    public void show(Optional<Mask> now) {
        if (now.isEmpty() && mask.isEmpty()) {
            return;
        }
        if (!now.equals(mask)) {
            mask = now;
            edges = now.map(MaskOutline::edges).orElse(List.of());
        }
        lay();
    }

    private void lay() {
        picture.ifPresent(pixels ->
                place(new Rectangle2D(0, 0, Math.max(0, pixels.getWidth()), Math.max(0, pixels.getHeight()))));
    }

    /** Draws it over a picture that lies there, in logical pixels. */
    public void place(Rectangle2D area) {
        if (mask.isEmpty() || area.getWidth() <= 0 || area.getHeight() <= 0) {
            hide();
            return;
        }
        List<PathElement> elements = new ArrayList<>();
        for (Edge edge : edges) {
            elements.add(new MoveTo(
                    at(area.getMinX(), area.getWidth(), edge.fromX, mask.get().width()),
                    at(area.getMinY(), area.getHeight(), edge.fromY, mask.get().height())));
            elements.add(new LineTo(
                    at(area.getMinX(), area.getWidth(), edge.toX, mask.get().width()),
                    at(area.getMinY(), area.getHeight(), edge.toY, mask.get().height())));
        }
        under.getElements().setAll(elements);
        line.getElements().setAll(List.copyOf(elements));
        marks().forEach(mark -> mark.setVisible(true));
    }

    /** Takes it away. */
    public void hide() {
        marks().forEach(mark -> mark.setVisible(false));
    }

    /** The border of a pixel, in the middle of a pixel of the screen, where thin lines are sharp. */
    private static double at(double start, double length, int border, int count) {
        return Math.floor(Math.min(start + length * border / count, start + length - 1)) + 0.5;
    }

    /** A part of the outline, from one corner of pixels to another. */
    private record Edge(int fromX, int fromY, int toX, int toY) {}

    /** The borders between the object and what is not, each as long as it goes straight on. */
    private static List<Edge> edges(Mask mask) {
        List<Edge> edges = new ArrayList<>();
        for (int y = 0; y <= mask.height(); y++) {
            int start = -1;
            for (int x = 0; x <= mask.width(); x++) {
                boolean border = x < mask.width() && covers(mask, x, y - 1) != covers(mask, x, y);
                if (border && start < 0) {
                    start = x;
                } else if (!border && start >= 0) {
                    edges.add(new Edge(start, y, x, y));
                    start = -1;
                }
            }
        }
        for (int x = 0; x <= mask.width(); x++) {
            int start = -1;
            for (int y = 0; y <= mask.height(); y++) {
                boolean border = y < mask.height() && covers(mask, x - 1, y) != covers(mask, x, y);
                if (border && start < 0) {
                    start = y;
                } else if (!border && start >= 0) {
                    edges.add(new Edge(x, start, x, y));
                    start = -1;
                }
            }
        }
        return edges;
    }

    private static boolean covers(Mask mask, int x, int y) {
        return x >= 0 && y >= 0 && x < mask.width() && y < mask.height() && mask.covers(x, y);
    }
}
