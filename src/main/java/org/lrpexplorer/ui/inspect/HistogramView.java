package org.lrpexplorer.ui.inspect;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.lrpexplorer.heatmap.Histogram;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;

/** A histogram whose bars grow with the logarithm of the count, so that a single value is seen beside thousands. */
final class HistogramView extends Region {

    private static final double HEIGHT = 48;
    private static final double LEAST_BAR = 2;

    private final Histogram histogram;

    /** All bars: to style and lay out a node for each takes longer than all else that the histogram does. */
    private final Path bars = new Path();

    HistogramView(Histogram histogram) {
        this.histogram = histogram;
        getStyleClass().add("histogram");
        setPrefHeight(HEIGHT);
        setMinHeight(HEIGHT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Text.of(
                "Histogram from −%s to +%s, at most %d values in a bin",
                NumberText.of(histogram.limit()), NumberText.of(histogram.limit()), histogram.most()));
        bars.getStyleClass().add("histogram-bars");
        bars.setManaged(false);
        getChildren().add(bars);
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        int bins = histogram.counts().size();
        double most = Math.log1p(histogram.most());
        double bottom = snappedTopInset() + height;
        List<PathElement> outline = new ArrayList<>();
        for (int bin = 0; bin < bins; bin++) {
            int count = histogram.counts().get(bin);
            double length = count == 0 ? 0 : Math.max(LEAST_BAR, height * Math.log1p(count) / most);
            double left = snapPositionX(getWidth() * bin / bins);
            double right = snapPositionX(getWidth() * (bin + 1) / bins);
            double end = left + Math.max(1, right - left - 1);
            outline.add(new MoveTo(left, bottom));
            outline.add(new LineTo(left, bottom - length));
            outline.add(new LineTo(end, bottom - length));
            outline.add(new LineTo(end, bottom));
            outline.add(new ClosePath());
        }
        bars.getElements().setAll(outline);
    }
}
