package org.lrpexplorer.ui.inspect;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.lrpexplorer.dataset.Mask;
import org.lrpexplorer.ui.control.BarLabels;
import org.lrpexplorer.ui.control.CrosshairView;
import org.lrpexplorer.ui.control.MaskOutline;
import org.lrpexplorer.ui.control.PixelView;
import org.lrpexplorer.ui.control.Zoom;

/** An enlarged picture with a crosshair, which wheel and mouse zoom and pull. */
final class ZoomView extends Region {

    private static final double WHEEL = 1.002;
    private static final double STILL = 3;

    private final Steering steering;
    private final PixelView pixels = new PixelView();
    private final BarLabels names = new BarLabels(pixels);
    private final CrosshairView marks = new CrosshairView();
    private final MaskOutline outline = new MaskOutline();
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
        getChildren().add(pixels);
        getChildren().addAll(outline.marks());
        getChildren().addAll(marks.marks());
        pixels.setMouseTransparent(true);
        setPickOnBounds(true);
        listen();
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
        names.show(now.bars(), now.lengths());
        paint();
    }

    /** Shows it as closely as that. */
    void setZoom(Zoom now) {
        zoom = now;
        names.setVisible(zoom.equals(Zoom.FIT)); // Closer, bars are told by the crosshair.
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

    /** Outlines the object's pixels. */
    void outline(Optional<Mask> mask) {
        outline.show(mask);
        requestLayout();
    }

    /** Where the picture lies now, in logical pixels; empty without picture or room. */
    Optional<ZoomedArea> area() {
        return picture.filter(now -> getWidth() > 0 && getHeight() > 0)
                .map(now -> ZoomedArea.of(getWidth(), getHeight(), shownColumns(now), shownRows(now), zoom));
    }

    /** The height of a whole picture of a width. */
    static double heightFor(EnlargedPicture picture, double width) {
        return width * shownRows(picture) / shownColumns(picture);
    }

    /** The bars of a vector take a square, whose sides are not made of cells. */
    private static int shownColumns(EnlargedPicture picture) {
        return picture.isDrawn() ? 2 : picture.columns();
    }

    private static int shownRows(EnlargedPicture picture) {
        return picture.isDrawn() ? 1 : picture.rows();
    }

    @Override
    protected void layoutChildren() {
        // A line around it is seen, too.
        clip.setX(-1);
        clip.setY(-1);
        clip.setWidth(getWidth() + 2);
        clip.setHeight(getHeight() + 2);
        pixels.resizeRelocate(0, 0, getWidth(), getHeight());
        Optional<ZoomedArea> area = area();
        area.ifPresentOrElse(now -> outline.place(now.whole()), outline::hide);
        if (area.isPresent() && crosshair.isPresent()) {
            place(area.get(), crosshair.get(), picture.orElseThrow());
        } else {
            marks.hide();
        }
    }

    private void place(ZoomedArea area, Point2D at, EnlargedPicture now) {
        int column = (int) (at.getX() * now.columns());
        int row = (int) (at.getY() * now.rows());
        marks.place(area.point(at), getWidth(), getHeight(), area.cell(column, row, now.columns(), now.rows()));
    }
}
