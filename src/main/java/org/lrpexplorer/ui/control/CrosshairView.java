package org.lrpexplorer.ui.control;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/** Two lines that cross at a place of a picture, and a frame around the cell that lies there. */
public final class CrosshairView {

    /** A smaller cell has no frame: the lines show it well enough. */
    private static final double LEAST_OUTLINED = 4;

    private final Line across = line("crosshair");
    private final Line down = line("crosshair");
    private final Line acrossUnder = line("crosshair-under");
    private final Line downUnder = line("crosshair-under");
    private final Rectangle cell = new Rectangle();
    private Optional<PixelView> picture = Optional.empty();
    private Optional<Point2D> last = Optional.empty();
    private int columns = 1;
    private int rows = 1;

    /** A crosshair that lies in no picture yet: its {@link #marks()} are to be put there. */
    public CrosshairView() {
        cell.getStyleClass().add("crosshair-cell");
        marks().forEach(mark -> {
            mark.setManaged(false);
            mark.setMouseTransparent(true);
            mark.setVisible(false);
        });
    }

    /** A crosshair over a whole picture. */
    public CrosshairView(PixelView pixels) {
        this();
        this.picture = Optional.of(pixels);
        marks().forEach(pixels::cover);
        pixels.widthProperty().addListener(changed -> show(last));
        pixels.heightProperty().addListener(changed -> show(last));
    }

    private static Line line(String style) {
        Line line = new Line();
        line.getStyleClass().add(style);
        return line;
    }

    /** What is drawn, from back to front. */
    public List<Node> marks() {
        return List.of(acrossUnder, downUnder, across, down, cell);
    }

    /** How many cells the picture has in a row, and how many rows. */
    public void setCells(int newColumns, int newRows) {
        columns = newColumns;
        rows = newRows;
    }

    /** Shows it at a place of the picture that it covers, given as fractions of its size; empty hides it. */
    public void show(Optional<Point2D> at) {
        last = at;
        if (at.isEmpty() || picture.isEmpty()) {
            hide();
            return;
        }
        double width = picture.get().getWidth();
        double height = picture.get().getHeight();
        double wide = width / columns;
        double high = height / rows;
        int column = (int) (at.get().getX() * columns);
        int row = (int) (at.get().getY() * rows);
        place(
                new Point2D(at.get().getX() * width, at.get().getY() * height),
                width,
                height,
                new Rectangle2D(column * wide, row * high, wide, high));
    }

    /** Hides it. */
    public void hide() {
        marks().forEach(mark -> mark.setVisible(false));
    }

    /**
     * Shows it.
     *
     * @param at where the lines cross, in logical pixels
     * @param width of the room that the lines go through
     * @param height of that room
     * @param around the cell there
     */
    public void place(Point2D at, double width, double height, Rectangle2D around) {
        double x = Math.floor(at.getX()) + 0.5;
        double y = Math.floor(at.getY()) + 0.5;
        List.of(acrossUnder, across).forEach(line -> place(line, 0, y, width, y));
        List.of(downUnder, down).forEach(line -> place(line, x, 0, x, height));
        cell.setX(around.getMinX());
        cell.setY(around.getMinY());
        cell.setWidth(around.getWidth());
        cell.setHeight(around.getHeight());
        marks().forEach(mark -> mark.setVisible(true));
        cell.setVisible(around.getWidth() >= LEAST_OUTLINED);
    }

    private static void place(Line line, double startX, double startY, double endX, double endY) {
        line.setStartX(startX);
        line.setStartY(startY);
        line.setEndX(endX);
        line.setEndY(endY);
    }
}
