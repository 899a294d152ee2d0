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
import org.lrpexplorer.text.Text;

/** Every number of every method, to be sorted by any column. */
final class ResultTable extends TableView<ResultRow> {

    private static final double LEAST = 98;

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
                        words("Method", 160, ResultRow::composite),
                        words("BatchNorm", 98, ResultRow::row),
                        words("Measure", 190, ResultRow::measure),
                        words("Quantity", 180, ResultRow::name),
                        numbers(
                                "Images",
                                70,
                                row -> (double) row.estimate().count(),
                                row -> count(row.estimate().count())),
                        numbers(
                                "Left out",
                                78,
                                row -> (double) row.estimate().leftOut(),
                                row -> count(row.estimate().leftOut())),
                        numbers("Mean", 64, row -> row.estimate().mean(), ResultRow::mean),
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
        TableColumn<ResultRow, ResultRow> column = column(title, width, text, Comparator.comparing(text));
        column.setMinWidth(LEAST);
        column.getStyleClass().add("words");
        column.setCellFactory(shown -> new WordsCell(shown, text));
        return column;
    }

    private static TableColumn<ResultRow, ResultRow> numbers(
            String title, double width, Function<ResultRow, Double> number, Function<ResultRow, String> text) {
        TableColumn<ResultRow, ResultRow> column = column(title, width, text, Comparator.comparing(number));
        column.getStyleClass().add("number");
        column.setMinWidth(width); // A number cut short is another number.
        return column;
    }

    private static TableColumn<ResultRow, ResultRow> interval() {
        TableColumn<ResultRow, ResultRow> column = column(
                "95 % interval",
                150, ResultRow::interval, Comparator.comparing(row -> row.estimate()
                        .low()));
        column.setMinWidth(150);
        return column;
    }

    private static String count(int value) {
        return Text.of("%,d", value);
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
