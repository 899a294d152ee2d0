package org.lrpexplorer.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.Tile;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;

/**
 * How much relevance there is at one layer.
 *
 * @param node the layer's node
 * @param label its name
 * @param amounts in the order of {@link Amount}; empty where the network has no such tensor
 */
record LayerAmounts(String node, String label, List<OptionalDouble> amounts) {

    /** What is drawn, each as a line. */
    enum Amount {
        RAW_MAGNITUDE("Σ|R| raw", "raw", "magnitude"),
        FUSED_MAGNITUDE("Σ|R| fused", "fused", "magnitude"),
        RAW_SUM("Σ raw", "raw", "sum"),
        FUSED_SUM("Σ fused", "fused", "sum");

        private final String title;
        private final String row;
        private final String kind;

        Amount(String title, String row, String kind) {
            this.title = title;
            this.row = row;
            this.kind = kind;
        }

        String title() {
            return title;
        }

        /** The classes by which style sheets know it. */
        List<String> styles() {
            return List.of("amount-" + row, "amount-" + kind);
        }
    }

    static LayerAmounts of(Column column) {
        List<OptionalDouble> amounts = new ArrayList<>();
        amounts.add(of(column.raw(), column.raw().heatmap().sumAbs()));
        amounts.add(of(column.fused(), column.fused().heatmap().sumAbs()));
        amounts.add(of(column.raw(), column.raw().sum()));
        amounts.add(of(column.fused(), column.fused().sum()));
        return new LayerAmounts(column.node(), column.label(), amounts);
    }

    private static OptionalDouble of(Tile tile, double amount) {
        return tile.absence().isPresent() || !Double.isFinite(amount)
                ? OptionalDouble.empty()
                : OptionalDouble.of(amount);
    }

    OptionalDouble get(Amount amount) {
        return amounts.get(List.of(Amount.values()).indexOf(amount));
    }

    /** All amounts in one line, of raw and of fused. */
    String describe() {
        return Text.of(
                "%s: Σ %s | %s, Σ|R| %s | %s",
                label,
                text(Amount.RAW_SUM),
                text(Amount.FUSED_SUM),
                text(Amount.RAW_MAGNITUDE),
                text(Amount.FUSED_MAGNITUDE));
    }

    private String text(Amount amount) {
        return get(amount).isPresent() ? NumberText.of(get(amount).getAsDouble()) : "none";
    }
}
