package org.lrpexplorer.ui.comparison;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.agreement.AgreementText;
import org.lrpexplorer.ui.control.LateTooltip;
import org.lrpexplorer.ui.control.LineLabel;

/** Measures of how far raw and fused agree at a layer, one in a line; their names stand at the left of the rows. */
final class AgreementLines extends VBox {

    private final LateTooltip meaning = new LateTooltip();
    private final List<LineLabel> lines;
    private String layer = "";
    private List<String> values = List.of();

    AgreementLines(int count) {
        setAlignment(Pos.TOP_CENTER);
        lines = IntStream.range(0, count)
                .mapToObj(line -> line("agreement-value"))
                .toList();
        lines.forEach(line -> {
            line.setTooltip(meaning);
            line.setAlignment(Pos.CENTER);
            line.setGivenWidth();
        });
        getChildren().addAll(lines);
    }

    /** The names of the first measures, as high as the lines of a layer. */
    static VBox names(int count) {
        VBox names = new VBox();
        AgreementText.names().stream().limit(count).forEach(name -> {
            Label line = line("agreement-name");
            line.setText(name);
            names.getChildren().add(line);
        });
        return names;
    }

    private static LineLabel line(String style) {
        LineLabel line = new LineLabel();
        line.getStyleClass().add(style);
        return line;
    }

    /** Shows the measures of a layer. */
    void show(Column column) {
        meaning.say(() -> AgreementText.explanation(column.agreement()));
        List<String> now = AgreementText.values(column.agreement(), lines.size());
        if (now.equals(values) && column.label().equals(layer)) {
            return;
        }
        layer = column.label();
        values = now;
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).setText(values.get(i));
        }
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private String words() {
        return layer + ": "
                + IntStream.range(0, values.size())
                        .mapToObj(i -> AgreementText.names().get(i) + " " + values.get(i))
                        .collect(Collectors.joining(", "));
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT ? words() : super.queryAccessibleAttribute(attribute, parameters);
    }
}
