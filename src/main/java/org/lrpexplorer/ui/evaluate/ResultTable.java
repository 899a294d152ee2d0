package org.lrpexplorer.ui.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.lrpexplorer.explore.evaluate.ResultRow;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;

/** Every number of every method, to be sorted by any column. */
final class ResultTable extends TableView<ResultRow> {

    private boolean filling;

    /** @param picked receives the line that a person picks */
    ResultTable(Consumer<ResultRow> picked) {
        setId("evaluate-table");
        getStyleClass().add("result-table");
        setAccessibleText("Results of each method");
        setPlaceholder(new Label("No results yet."));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getColumns()
                .addAll(List.of(
                        words("Method", 170, ResultRow::composite),
                        words("BatchNorm", 90, ResultRow::row),
                        words("Measure", 200, ResultRow::measure),
                        words("Quantity", 190, ResultRow::name),
                        numbers("Images", 62, row -> (double) row.estimate().count(), ResultTable::count),
                        numbers("Left out", 66, row -> (double) row.estimate().leftOut(), ResultTable::count),
                        numbers("Mean", 76, row -> row.estimate().mean(), ResultTable::number),
                        interval()));
        getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !filling) {
                picked.accept(now);
            }
        });
    }

    /** Shows these, sorted as before; what was picked stays picked. */
    void show(List<ResultRow> rows) {
        ResultRow selected = getSelectionModel().getSelectedItem();
        filling = true;
        getItems().setAll(rows);
        sort();
        if (selected != null) {
            getItems().stream().filter(selected::isOfTheSame).findFirst().ifPresent(getSelectionModel()::select);
        }
        filling = false;
    }

    private static TableColumn<ResultRow, ResultRow> words(
            String title, double width, Function<ResultRow, String> text) {
        return column(title, width, text, Comparator.comparing(text));
    }

    private static TableColumn<ResultRow, ResultRow> numbers(
            String title, double width, Function<ResultRow, Double> number, Function<Double, String> text) {
        TableColumn<ResultRow, ResultRow> column =
                column(title, width, row -> text.apply(number.apply(row)), Comparator.comparing(number));
        column.getStyleClass().add("number");
        column.setMinWidth(width); // A number cut short is another number.
        return column;
    }

    private static TableColumn<ResultRow, ResultRow> interval() {
        TableColumn<ResultRow, ResultRow> column = column(
                "95 % interval",
                130, ResultRow::interval, Comparator.comparing(row -> row.estimate()
                        .low()));
        column.setMinWidth(120);
        return column;
    }

    private static String count(double value) {
        return Text.of("%,.0f", value);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "–" : NumberText.of(value);
    }

    private static TableColumn<ResultRow, ResultRow> column(
            String title, double width, Function<ResultRow, String> text, Comparator<ResultRow> order) {
        TableColumn<ResultRow, ResultRow> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(unused -> new Cell(text));
        column.setComparator(order);
        return column;
    }

    private static final class Cell extends TableCell<ResultRow, ResultRow> {
        private final Function<ResultRow, String> text;

        Cell(Function<ResultRow, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(ResultRow row, boolean empty) {
            super.updateItem(row, empty);
            String shown = empty || row == null ? "" : text.apply(row);
            setText(shown);
            setTooltip(shown.isEmpty() ? null : new Tooltip(shown));
        }
    }
}
