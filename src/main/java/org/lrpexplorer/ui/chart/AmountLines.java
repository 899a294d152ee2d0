package org.lrpexplorer.ui.chart;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.util.StringConverter;
import org.lrpexplorer.ui.chart.LayerAmounts.Amount;

/** Lines over the layers, from the input at the left to the output at the right, and a mark at the chosen layer. */
final class AmountLines extends LineChart<Number, Number> {

    private final Map<Amount, XYChart.Series<Number, Number>> lines = new EnumMap<>(Amount.class);
    private final XYChart.Series<Number, Number> mark = new XYChart.Series<>();
    private Optional<AmountScale> scale = Optional.empty();
    private int count;

    AmountLines() {
        super(new NumberAxis(0, 1, 1), new NumberAxis(0, 1, 1));
        getStyleClass().add("amount-lines");
        setAnimated(false);
        setCreateSymbols(false);
        setLegendVisible(false);
        setVerticalGridLinesVisible(false);
        setVerticalZeroLineVisible(false);
        across().setTickLabelsVisible(false);
        across().setTickMarkVisible(false);
        across().setMinorTickVisible(false);
        up().setMinorTickVisible(false);
        up().setTickLabelFormatter(new StringConverter<>() {
            @Override
            public String toString(Number position) {
                return scale.map(now -> now.label(position.doubleValue())).orElse("");
            }

            @Override
            public Number fromString(String text) {
                throw new UnsupportedOperationException("Numbers of an axis are not typed in");
            }
        });
        // Style sheets know lines by their place: the mark is series0, then come the amounts in order.
        getData().add(mark);
        for (Amount amount : Amount.values()) {
            XYChart.Series<Number, Number> line = new XYChart.Series<>();
            line.setName(amount.title());
            lines.put(amount, line);
            getData().add(line);
        }
    }

    private NumberAxis across() {
        return (NumberAxis) getXAxis();
    }

    private NumberAxis up() {
        return (NumberAxis) getYAxis();
    }

    /** Shows the amounts of all layers, with a mark at one. */
    void show(List<LayerAmounts> layers, int chosen) {
        count = layers.size();
        AmountScale now = AmountScale.of(layers.stream()
                .flatMap(layer -> layer.amounts().stream())
                .flatMapToDouble(amount -> amount.stream())
                .boxed()
                .toList());
        scale = Optional.of(now);
        // Half a layer free at either end, so that a mark there is seen.
        across().setLowerBound(-0.5);
        across().setUpperBound(count - 0.5);
        up().setLowerBound(now.low());
        up().setUpperBound(now.high());
        up().setTickUnit(now.step());
        up().requestAxisLayout();
        lines.forEach((amount, line) -> {
            List<XYChart.Data<Number, Number>> points = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                double place = i;
                layers.get(i)
                        .get(amount)
                        .ifPresent(value -> points.add(new XYChart.Data<>(place, now.position(value))));
            }
            line.getData().setAll(points);
        });
        mark(chosen);
    }

    /** Moves the mark to another layer. */
    void mark(int chosen) {
        scale.ifPresent(now -> mark.getData()
                .setAll(List.of(new XYChart.Data<>(chosen, now.low()), new XYChart.Data<>(chosen, now.high()))));
    }

    /** The layer nearest to a place of the scene; empty before there is any. */
    OptionalInt layerAt(double sceneX, double sceneY) {
        if (count == 0) {
            return OptionalInt.empty();
        }
        double place = across().getValueForDisplay(
                        across().sceneToLocal(sceneX, sceneY).getX())
                .doubleValue();
        return OptionalInt.of((int) Math.max(0, Math.min(count - 1, Math.round(place))));
    }
}
