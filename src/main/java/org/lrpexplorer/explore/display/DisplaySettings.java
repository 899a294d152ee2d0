package org.lrpexplorer.explore.display;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.compare.display.Normalisation;
import org.lrpexplorer.compare.display.Rows;
import org.lrpexplorer.compare.display.Show;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.heatmap.ScaleCurve;
import org.lrpexplorer.heatmap.ScaleScope;
import org.lrpexplorer.heatmap.Scaling;
import org.lrpexplorer.heatmap.SignFilter;

/** How comparisons are drawn, observable. Changing any of it repaints and never recomputes. */
public final class DisplaySettings {

    private final ObjectProperty<Rows> rows =
            new SimpleObjectProperty<>(Display.standard().rows());
    private final ObjectProperty<Show> show =
            new SimpleObjectProperty<>(Display.standard().show());
    private final ObjectProperty<ColorMap> colorMap =
            new SimpleObjectProperty<>(Display.standard().colorMap());
    private final ObjectProperty<ScaleScope> scaleScope =
            new SimpleObjectProperty<>(Display.standard().scaling().scope());
    private final ObjectProperty<ScaleCurve> curve = new SimpleObjectProperty<>(ScaleCurve.LINEAR);
    private final ObjectProperty<SignFilter> signs =
            new SimpleObjectProperty<>(Display.standard().signs());
    private final DoubleProperty percentile = new SimpleDoubleProperty(100);
    private final DoubleProperty fixedLimit = new SimpleDoubleProperty(1);
    private final DoubleProperty opacity =
            new SimpleDoubleProperty(Display.standard().opacity());

    private final ObjectProperty<Normalisation> normalisation =
            new SimpleObjectProperty<>(Display.standard().normalisation());

    /** The settings to start with. */
    public DisplaySettings() {}

    /** Which treatments of BatchNorm are shown. */
    public ObjectProperty<Rows> rows() {
        return rows;
    }

    /** What the tiles show. */
    public ObjectProperty<Show> show() {
        return show;
    }

    /** The colours of relevance. */
    public ObjectProperty<ColorMap> colorMap() {
        return colorMap;
    }

    /** Which tiles share a colour scale. */
    public ObjectProperty<ScaleScope> scaleScope() {
        return scaleScope;
    }

    /** How the way from zero to a scale's ends is shared out among values. */
    public ObjectProperty<ScaleCurve> curve() {
        return curve;
    }

    /** Which signs of relevance are drawn. */
    public ObjectProperty<SignFilter> signs() {
        return signs;
    }

    /** The percentile of |R| at the scale's ends, above 0 and at most 100; 100 clips nothing. */
    public DoubleProperty percentile() {
        return percentile;
    }

    /** The limit of a fixed scale, above 0; used only with {@link ScaleScope#FIXED}. */
    public DoubleProperty fixedLimit() {
        return fixedLimit;
    }

    /** The opacity of relevance laid over the input, 0 to 1. */
    public DoubleProperty opacity() {
        return opacity;
    }

    /** What raw and fused are divided by before their difference is taken. */
    public ObjectProperty<Normalisation> normalisation() {
        return normalisation;
    }

    /** All of them, to draw anew when any changes. */
    public List<Observable> all() {
        return List.of(rows, show, colorMap, scaleScope, curve, signs, percentile, fixedLimit, opacity, normalisation);
    }

    /** The present choice of scales. */
    public Scaling scaling() {
        return new Scaling(scaleScope.get(), percentile.get(), fixedLimit.get(), curve.get());
    }

    /** All settings as a value. */
    public Display snapshot() {
        return new Display(
                rows.get(), show.get(), colorMap.get(), scaling(), opacity.get(), normalisation.get(), signs.get());
    }
}
