package org.lrpexplorer.ui.inspect;

import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.lrpexplorer.heatmap.Histogram;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;

/** A histogram whose bars grow with the logarithm of the count, so that a single value is seen beside thousands. */
final class HistogramView extends Region {

    private static final double HEIGHT = 48;
    private static final double LEAST_BAR = 2;

    private final Histogram histogram;

    HistogramView(Histogram histogram) {
        this.histogram = histogram;
        getStyleClass().add("histogram");
        setPrefHeight(HEIGHT);
        setMinHeight(HEIGHT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Text.of(
                "Histogram from −%s to +%s, at most %d values in a bin",
                NumberText.of(histogram.limit()), NumberText.of(histogram.limit()), histogram.most()));
        IntStream.range(0, histogram.counts().size()).forEach(bin -> {
            Region bar = new Region();
            bar.getStyleClass().add("histogram-bar");
            getChildren().add(bar);
        });
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        int bins = histogram.counts().size();
        double most = Math.log1p(histogram.most());
        for (int bin = 0; bin < bins; bin++) {
            int count = histogram.counts().get(bin);
            double length = count == 0 ? 0 : Math.max(LEAST_BAR, height * Math.log1p(count) / most);
            double left = snapPositionX(getWidth() * bin / bins);
            double right = snapPositionX(getWidth() * (bin + 1) / bins);
            getChildren()
                    .get(bin)
                    .resizeRelocate(left, snappedTopInset() + height - length, Math.max(1, right - left - 1), length);
        }
    }
}
