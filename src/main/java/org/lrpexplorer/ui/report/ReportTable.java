package org.lrpexplorer.ui.report;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.lrpexplorer.preflight.LayerReport;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.control.WrappedTooltip;

/** The layers of a network with what they cost, their rules, and where each BatchNorm goes. */
final class ReportTable extends TableView<LayerReport> {

    private static final PseudoClass KEPT = PseudoClass.getPseudoClass("kept");

    ReportTable(List<LayerReport> layers) {
        setId("report-layers");
        getStyleClass().add("report-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns()
                .addAll(List.of(
                        words("Layer", 170, LayerReport::name),
                        words("Operator", 110, LayerReport::operator),
                        words("Output", 90, layer -> layer.shape().toString()),
                        numbers("Parameters", 100, LayerReport::parameters),
                        numbers("Multiply-adds", 115, LayerReport::multiplyAdds),
                        words("Raw rule", 120, LayerReport::rule),
                        fates()));
        getItems().setAll(layers);
    }

    private static TableColumn<LayerReport, LayerReport> words(
            String title, double width, Function<LayerReport, String> text) {
        return column(title, width, text, text);
    }

    private static TableColumn<LayerReport, LayerReport> numbers(
            String title, double width, Function<LayerReport, Long> number) {
        Function<LayerReport, String> text =
                layer -> number.apply(layer) == 0 ? "" : Text.of("%,d", number.apply(layer));
        TableColumn<LayerReport, LayerReport> column = column(title, width, text, text);
        column.getStyleClass().add("number");
        column.setMinWidth(width); // A number cut short is another number.
        return column;
    }

    private static TableColumn<LayerReport, LayerReport> fates() {
        TableColumn<LayerReport, LayerReport> column =
                column("BatchNorm", 240, LayerReport::fate, layer -> layer.fusion()
                        .map(entry -> entry.fused() ? layer.fate() : entry.reason())
                        .orElse(""));
        column.getStyleClass().add("fate");
        return column;
    }

    /**
     * A column of text.
     *
     * @param more what stands in the tooltip of a cell
     */
    private static TableColumn<LayerReport, LayerReport> column(
            String title, double width, Function<LayerReport, String> text, Function<LayerReport, String> more) {
        TableColumn<LayerReport, LayerReport> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(width / 2);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(unused -> new Cell(text, more));
        return column;
    }

    private static final class Cell extends TableCell<LayerReport, LayerReport> {

        private final Function<LayerReport, String> text;
        private final Function<LayerReport, String> more;

        Cell(Function<LayerReport, String> text, Function<LayerReport, String> more) {
            this.text = text;
            this.more = more;
        }

        @Override
        protected void updateItem(LayerReport layer, boolean empty) {
            super.updateItem(layer, empty);
            String shown = empty ? "" : text.apply(layer);
            setText(shown);
            setTooltip(shown.isEmpty() ? null : new WrappedTooltip(more.apply(layer)));
            boolean kept =
                    !empty && layer.fusion().filter(entry -> !entry.fused()).isPresent();
            pseudoClassStateChanged(KEPT, kept);
        }
    }
}
