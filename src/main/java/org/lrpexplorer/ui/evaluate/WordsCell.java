package org.lrpexplorer.ui.evaluate;

import java.util.function.Function;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.text.Text;
import org.lrpexplorer.explore.evaluate.ResultRow;

/** Words of a line of the table, in as many lines of text as they need: measures that begin alike are told apart. */
final class WordsCell extends TableCell<ResultRow, ResultRow> {

    private static final double PADDING = 18;

    private final Function<ResultRow, String> words;
    private final Text shown = new Text();

    /** A cell of a column. */
    WordsCell(TableColumn<ResultRow, ResultRow> column, Function<ResultRow, String> words) {
        this.words = words;
        shown.getStyleClass().add("cell-words");
        shown.wrappingWidthProperty().bind(column.widthProperty().subtract(PADDING));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(ResultRow row, boolean empty) {
        super.updateItem(row, empty);
        boolean filled = !empty && row != null;
        shown.setText(filled ? words.apply(row) : "");
        setGraphic(filled ? shown : null);
        setAccessibleText(shown.getText());
    }
}
