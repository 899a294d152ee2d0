package org.lrpexplorer.explore.draw;

import org.lrpexplorer.dataset.PixelImage;

/** A tool that was put down on an image and not lifted yet. */
public final class Touch {

    private final EditedPlace place;
    private final DrawnImage on;
    private final Stroke stroke;
    private final boolean moves;
    private final double fromX;
    private final double fromY;
    private PixelImage now;

    private Touch(EditedPlace place, DrawnImage on, Stroke stroke, boolean moves, double fromX, double fromY) {
        this.place = place;
        this.on = on;
        this.stroke = stroke;
        this.moves = moves;
        this.fromX = fromX;
        this.fromY = fromY;
        this.now = moves ? on.now() : stroke.begin(fromX, fromY);
    }

    /**
     * Puts the chosen tool down.
     *
     * @param on the image so far
     * @param across where, as a fraction of the image's width
     * @param down as a fraction of its height
     */
    public static Touch begin(DrawSettings settings, EditedPlace place, DrawnImage on, double across, double down) {
        PixelImage image = on.now();
        DrawTool tool = settings.toolFor(image.channels());
        double width = settings.thickness().get() * Math.max(image.width(), image.height());
        PixelImage filling = Fillings.of(tool, on.sample(), settings.colour().get());
        return new Touch(
                place,
                on,
                new Stroke(image, filling, Math.max(1, width)),
                tool == DrawTool.MOVE,
                across * image.width(),
                down * image.height());
    }

    /** Which image it is put down on. */
    public EditedPlace place() {
        return place;
    }

    /** What was done to that image before. */
    public DrawnImage on() {
        return on;
    }

    /** The image with what the tool has done to it. */
    public PixelImage now() {
        return now;
    }

    /** Moves the tool to a place, given as fractions of the image's size, and returns the image then. */
    public PixelImage to(double across, double down) {
        double x = across * now.width();
        double y = down * now.height();
        now = moves ? moved(on, (int) Math.round(x - fromX), (int) Math.round(y - fromY)) : stroke.to(x, y);
        return now;
    }

    /** An image moved by whole pixels; what comes in from outside is paper. */
    public static PixelImage moved(DrawnImage drawing, int right, int down) {
        return Fillings.moved(drawing.now(), right, down, blank(drawing));
    }

    /** Nothing but the paper that an image is drawn on. */
    public static PixelImage blank(DrawnImage drawing) {
        return Fillings.blank(drawing.sample());
    }
}
