package org.lrpexplorer.ui.inspect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.lrpexplorer.ui.control.PixelView;
import org.lrpexplorer.ui.control.Zoom;

/** An enlarged picture with a crosshair, which wheel and mouse zoom and pull. */
final class ZoomView extends Region {

    private static final double WHEEL = 1.002;
    private static final double LEAST_OUTLINED = 4;
    private static final double STILL = 3;

    private final Steering steering;
    private final PixelView pixels = new PixelView();
    private final Line across = new Line();
    private final Line down = new Line();
    private final Line acrossUnder = new Line();
    private final Line downUnder = new Line();
    private final Rectangle cell = new Rectangle();
    private final Rectangle clip = new Rectangle();
    private Optional<EnlargedPicture> picture = Optional.empty();
    private Zoom zoom = Zoom.FIT;
    private Optional<Point2D> crosshair = Optional.empty();
    private Point2D pressed = Point2D.ZERO;
    private Point2D last = Point2D.ZERO;

    /** What zooming, pulling and pointing do, with all pictures at once. */
    interface Steering {

        /** Comes closer by a factor, to a place in the picture. */
        void zoom(Zoom from, Point2D at, double factor);

        /** Looks at another part. */
        void look(Zoom now);

        /** The pointer is at a place, or at none. */
        void point(Optional<Point2D> at);

        /** Goes back to all layers. */
        void leave();
    }

    ZoomView(Steering steering) {
        this.steering = steering;
        getStyleClass().add("zoom-view");
        setMinSize(0, 0);
        setClip(clip);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        Stream.of(acrossUnder, downUnder).forEach(line -> line.getStyleClass().add("crosshair-under"));
        Stream.of(across, down).forEach(line -> line.getStyleClass().add("crosshair"));
        cell.getStyleClass().add("crosshair-cell");
        getChildren().add(pixels);
        getChildren().addAll(marks());
        marks().forEach(mark -> {
            mark.setManaged(false);
            mark.setMouseTransparent(true);
            mark.setVisible(false);
        });
        pixels.setMouseTransparent(true);
        setPickOnBounds(true);
        listen();
    }

    private List<Shape> marks() {
        return List.of(acrossUnder, downUnder, across, down, cell);
    }

    private void listen() {
        setOnMouseMoved(event -> steering.point(area().flatMap(area -> area.fraction(event.getX(), event.getY()))));
        setOnMouseExited(event -> steering.point(Optional.empty()));
        setOnScroll(event -> {
            closer(event.getX(), event.getY(), Math.pow(WHEEL, event.getDeltaY()));
            event.consume();
        });
        setOnZoom(event -> closer(event.getX(), event.getY(), event.getZoomFactor()));
        setOnMousePressed(event -> {
            pressed = new Point2D(event.getX(), event.getY());
            last = pressed;
        });
        setOnMouseDragged(this::pull);
        setOnMouseClicked(event -> {
            boolean still = pressed.distance(event.getX(), event.getY()) < STILL;
            if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY && still) {
                steering.leave();
            }
        });
    }

    private void closer(double x, double y, double factor) {
        area().ifPresent(area ->
                area.fraction(x, y).ifPresent(at -> steering.zoom(area.pulled(zoom, 0, 0), at, factor)));
    }

    private void pull(MouseEvent event) {
        area().ifPresent(area ->
                steering.look(area.pulled(zoom, event.getX() - last.getX(), event.getY() - last.getY())));
        last = new Point2D(event.getX(), event.getY());
    }

    /** Shows a picture. */
    void show(EnlargedPicture now) {
        picture = Optional.of(now);
        setAccessibleText(now.title() + " enlarged");
        paint();
    }

    /** Shows it as closely as that. */
    void setZoom(Zoom now) {
        zoom = now;
        paint();
    }

    private void paint() {
        pixels.show(picture.map(now -> (width, height) ->
                now.raster().paint(ZoomedArea.of(width, height, shownColumns(now), shownRows(now), zoom))));
        requestLayout();
    }

    /** Puts the crosshair at a place of the picture. */
    void setCrosshair(Optional<Point2D> at) {
        crosshair = at;
        requestLayout();
    }

    /** Where the picture lies now, in logical pixels; empty without picture or room. */
    Optional<ZoomedArea> area() {
        return picture.filter(now -> getWidth() > 0 && getHeight() > 0)
                .map(now -> ZoomedArea.of(getWidth(), getHeight(), shownColumns(now), shownRows(now), zoom));
    }

    /** The bars of a vector take a square, whose sides are not made of cells. */
    private static int shownColumns(EnlargedPicture picture) {
        return picture.isVector() ? 2 : picture.columns();
    }

    private static int shownRows(EnlargedPicture picture) {
        return picture.isVector() ? 1 : picture.rows();
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        pixels.resizeRelocate(0, 0, getWidth(), getHeight());
        Optional<ZoomedArea> area = area();
        marks().forEach(mark -> mark.setVisible(area.isPresent() && crosshair.isPresent()));
        if (area.isPresent() && crosshair.isPresent()) {
            place(area.get(), crosshair.get(), picture.orElseThrow());
        }
    }

    private void place(ZoomedArea area, Point2D at, EnlargedPicture now) {
        Point2D point = area.point(at);
        double x = Math.floor(point.getX()) + 0.5;
        double y = Math.floor(point.getY()) + 0.5;
        for (Line line : List.of(acrossUnder, across)) {
            place(line, 0, y, getWidth(), y);
        }
        for (Line line : List.of(downUnder, down)) {
            place(line, x, 0, x, getHeight());
        }
        int column = (int) (at.getX() * now.columns());
        int row = (int) (at.getY() * now.rows());
        Rectangle2D bounds = area.cell(column, row, now.columns(), now.rows());
        cell.setX(bounds.getMinX());
        cell.setY(bounds.getMinY());
        cell.setWidth(bounds.getWidth());
        cell.setHeight(bounds.getHeight());
        cell.setVisible(bounds.getWidth() >= LEAST_OUTLINED);
    }

    private static void place(Line line, double startX, double startY, double endX, double endY) {
        line.setStartX(startX);
        line.setStartY(startY);
        line.setEndX(endX);
        line.setEndY(endY);
    }
}
