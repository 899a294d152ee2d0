package org.lrpexplorer.explore.draw;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** With what a person draws; kept until the program ends. */
public final class DrawSettings {

    /** The thinnest pen, as a fraction of the image's longer side. */
    public static final double THINNEST = 0.02;

    /** The thickest brush, likewise. */
    public static final double THICKEST = 0.4;

    private static final double USUAL = 0.08;
    private static final int RED = 0xff0000;

    private final ObjectProperty<DrawTool> tool = new SimpleObjectProperty<>(DrawTool.PEN);
    private final DoubleProperty thickness = new SimpleDoubleProperty(USUAL);
    private final IntegerProperty colour = new SimpleIntegerProperty(RED);

    /** What the pointer does; one that does not suit the image counts as its usual one. */
    public ObjectProperty<DrawTool> tool() {
        return tool;
    }

    /** The tool that is used on an image of so many channels. */
    public DrawTool toolFor(int channels) {
        List<DrawTool> suiting = DrawTool.suiting(channels);
        return suiting.contains(tool.get()) ? tool.get() : suiting.get(0);
    }

    /** How wide a stroke is, as a fraction of the image's longer side. */
    public DoubleProperty thickness() {
        return thickness;
    }

    /** The picked colour as RGB. */
    public IntegerProperty colour() {
        return colour;
    }
}
