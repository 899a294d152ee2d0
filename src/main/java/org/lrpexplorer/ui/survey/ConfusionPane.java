package org.lrpexplorer.ui.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lrpexplorer.survey.Confusion;
import org.lrpexplorer.survey.ConfusionMatrix;
import org.lrpexplorer.survey.SurveyFilter;
import org.lrpexplorer.survey.SurveySubject;
import org.lrpexplorer.survey.SurveyView;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;

/**
 * Which class is taken for which, over all samples: rows are the classes of the dataset, columns what is predicted. A cell that is
 * picked leaves its samples in the table, and picked again all.
 */
final class ConfusionPane extends VBox {

    private static final String HINT = "Rows: class, columns: predicted. Pick a cell to filter.";

    /** A matrix of more classes is neither read nor quickly drawn: what is confused most often is listed instead. */
    private static final int MOST = 30;

    private static final String LISTED = "Most frequent mistakes. Pick one to filter.";

    private final ObjectProperty<SurveyFilter> filter;
    private final Label reading = new Label(HINT);
    private final GridPane grid = new GridPane();
    private final ScrollPane scroll = new ScrollPane(grid);
    private final ListView<Confusion> list = new ListView<>();
    private final List<ConfusionCell> cells = new ArrayList<>();
    private Optional<SurveyView> view = Optional.empty();
    private List<Integer> labels = List.of();
    private List<Integer> outputs = List.of();
    private Optional<SurveySubject> subject = Optional.empty();

    ConfusionPane(ObjectProperty<SurveyFilter> filter) {
        this.filter = filter;
        setId("survey-confusion");
        getStyleClass().add("confusion");
        reading.setId("survey-confusion-reading");
        reading.getStyleClass().add("confusion-reading");
        reading.setWrapText(true);
        grid.setAlignment(Pos.TOP_LEFT);
        scroll.getStyleClass().add("confusion-scroll");
        setMinWidth(USE_PREF_SIZE);
        list.setId("survey-mistakes");
        list.setAccessibleText("Most frequent mistakes");
        list.setCellFactory(shown -> new MistakeCell());
        list.setOnMouseClicked(
                event -> Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                        .ifPresent(each -> pick(each.label(), each.output())));
        list.setOnKeyPressed(event -> {
            Confusion at = list.getSelectionModel().getSelectedItem();
            if (at != null && picks(event)) {
                pick(at.label(), at.output());
                event.consume();
            }
        });
        grid.setOnKeyPressed(this::move);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(reading, scroll, list);
        filter.addListener((property, before, now) -> mark(now));
        setVisible(false);
        setManaged(false);
    }

    /** Shows what is counted now; nothing where no class is known. */
    void show(Optional<SurveyView> now) {
        view = now;
        boolean counted = now.filter(seen -> !seen.confusion().isEmpty()).isPresent();
        setVisible(counted);
        setManaged(counted);
        if (!counted) {
            return;
        }
        SurveyView seen = now.get();
        ConfusionMatrix matrix = seen.confusion();
        boolean many = Math.max(matrix.labels().size(), matrix.outputs().size()) > MOST;
        show(scroll, !many);
        show(list, many);
        if (many) {
            reading.setText(LISTED);
            list(matrix.mistakes());
            return;
        }
        boolean same = matrix.labels().equals(labels)
                && matrix.outputs().equals(outputs)
                && subject.filter(seen.subject()::isOfTheSame).isPresent();
        if (!same) {
            build(seen.subject(), matrix);
        }
        for (ConfusionCell cell : cells) {
            cell.count(count(matrix, cell), matrix.total(cell.row()), () -> words(seen, cell));
        }
        mark(filter.get());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void list(List<Confusion> mistakes) {
        if (!list.getItems().equals(mistakes)) {
            list.getItems().setAll(mistakes);
        }
    }

    private final class MistakeCell extends ListCell<Confusion> {
        @Override
        protected void updateItem(Confusion mistake, boolean empty) {
            super.updateItem(mistake, empty);
            setText(
                    empty || mistake == null || view.isEmpty()
                            ? ""
                            : words(view.get().subject(), mistake));
        }

        private String words(SurveySubject of, Confusion mistake) {
            return Text.of(
                    "%,d × %s → %s", mistake.count(), of.labelName(mistake.label()), of.outputName(mistake.output()));
        }
    }

    private void build(SurveySubject of, ConfusionMatrix matrix) {
        subject = Optional.of(of);
        labels = matrix.labels();
        outputs = matrix.outputs();
        cells.clear();
        grid.getChildren().clear();
        for (int column = 0; column < outputs.size(); column++) {
            Label head = head(of.outputName(outputs.get(column)));
            head.getStyleClass().add("column");
            grid.add(head, column + 1, 0);
        }
        for (int row = 0; row < labels.size(); row++) {
            grid.add(head(of.labelName(labels.get(row))), 0, row + 1);
            Optional<Integer> right = of.outputOf(labels.get(row));
            for (int column = 0; column < outputs.size(); column++) {
                ConfusionCell cell =
                        new ConfusionCell(row, column, labels.get(row), outputs.get(column), this::pick, this::read);
                cell.setRight(right.equals(Optional.of(outputs.get(column))));
                cell.setFocusTraversable(cells.isEmpty());
                cells.add(cell);
                grid.add(cell, column + 1, row + 1);
            }
        }
    }

    private static boolean picks(KeyEvent event) {
        return event.getCode() == KeyCode.ENTER;
    }

    /** What a key does on the cell that has the keyboard. */
    private void move(KeyEvent event) {
        cells.stream().filter(Node::isFocused).findFirst().ifPresent(at -> {
            if (picks(event)) {
                pick(at);
                event.consume();
                return;
            }
            int down = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
            int right = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
            if (down != 0 || right != 0) {
                cells.stream()
                        .filter(cell -> cell.row() == at.row() + down && cell.column() == at.column() + right)
                        .findFirst()
                        .ifPresent(this::focus);
                event.consume();
            }
        });
    }

    /** Gives a cell the keyboard, to which Tab comes back. */
    private void focus(ConfusionCell cell) {
        cells.forEach(each -> each.setFocusTraversable(each == cell));
        cell.requestFocus();
        Bounds at = cell.getBoundsInParent();
        double hidden = grid.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            scroll.setVvalue((at.getCenterY() - scroll.getViewportBounds().getHeight() / 2) / hidden);
        }
    }

    private static Label head(String name) {
        Label head = new Label(name);
        head.getStyleClass().add("confusion-head");
        return head;
    }

    private void pick(ConfusionCell cell) {
        pick(cell.label(), cell.output());
    }

    private void pick(int label, int output) {
        SurveyFilter now = filter.get();
        boolean off = isPicked(label, output, now);
        filter.set(now.of(off ? Optional.empty() : Optional.of(label), off ? Optional.empty() : Optional.of(output)));
    }

    private static boolean isPicked(int label, int output, SurveyFilter filter) {
        return filter.label().equals(Optional.of(label)) && filter.predicted().equals(Optional.of(output));
    }

    private void mark(SurveyFilter now) {
        cells.forEach(cell -> cell.setPicked(isPicked(cell.label(), cell.output(), now)));
    }

    /** Says in words what a cell counts. */
    private void read(Optional<ConfusionCell> cell) {
        reading.setText(cell.flatMap(at -> view.map(seen -> words(seen, at))).orElse(HINT));
    }

    private static int count(ConfusionMatrix matrix, ConfusionCell cell) {
        return matrix.counts().get(cell.row())[cell.column()];
    }

    private static String words(SurveyView seen, ConfusionCell at) {
        int count = count(seen.confusion(), at);
        int total = seen.confusion().total(at.row());
        return Text.of(
                "%s predicted as %s: %,d of %,d, %s",
                seen.subject().labelName(at.label()),
                seen.subject().outputName(at.output()),
                count,
                total,
                NumberText.share(total == 0 ? 0 : (double) count / total));
    }
}
