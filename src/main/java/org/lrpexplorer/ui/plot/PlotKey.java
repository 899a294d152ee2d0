package org.lrpexplorer.ui.plot;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.lrpexplorer.plot.Plot;
import org.lrpexplorer.plot.PlotPoint;
import org.lrpexplorer.plot.PlotReference;
import org.lrpexplorer.plot.PlotSeries;

/** The names of a plot's series with samples of their lines. */
final class PlotKey extends FlowPane {

    private static final double SAMPLE = 24;
    private static final double HEIGHT = 10;

    PlotKey() {
        getStyleClass().add("plot-key");
    }

    void show(Plot plot) {
        List<Label> names = plot.legend().stream().map(PlotKey::name).toList();
        getChildren().setAll(names);
        plot.panels().stream()
                .flatMap(panel -> panel.references().stream())
                .map(PlotReference::name)
                .filter(name -> !name.isBlank())
                .distinct()
                .forEach(name -> getChildren()
                        .add(new Label(name, PlotShapes.rule("plot-reference", 0, HEIGHT / 2, SAMPLE, HEIGHT / 2))));
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private static Label name(PlotSeries series) {
        Group sample = new Group(new Rectangle(SAMPLE, HEIGHT, Color.TRANSPARENT));
        if (series.points().stream().anyMatch(PlotPoint::hasInterval)) {
            sample.getChildren().add(PlotShapes.band(series, 0, 0, SAMPLE, 0, SAMPLE, HEIGHT, 0, HEIGHT));
        }
        sample.getChildren().add(PlotShapes.line(series, 0, HEIGHT / 2, SAMPLE, HEIGHT / 2));
        if (series.marked()) {
            sample.getChildren().add(PlotShapes.dot(series, SAMPLE / 2, HEIGHT / 2));
        }
        return new Label(series.name(), sample);
    }
}
