package org.lrpexplorer.ui.browse;

import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.command.CommandControls;

/** The samples around the one on show, and a field for the index of any other. */
public final class Filmstrip extends HBox {

    private static final double CELL = ThumbnailCell.SIDE + 8;

    private final Explorer explorer;
    private final ListView<Integer> strip = new ListView<>();
    private final TextField index = new TextField();
    private final Label total = new Label();

    /**
     * The samples of whatever dataset is open.
     *
     * @param previous shows the sample before
     * @param next shows the sample after
     */
    public Filmstrip(Explorer explorer, Command previous, Command next) {
        this.explorer = explorer;
        setId("filmstrip");
        getStyleClass().add("filmstrip");
        setAlignment(Pos.CENTER_LEFT);
        strip.setId("strip");
        strip.setOrientation(Orientation.HORIZONTAL);
        strip.setFixedCellSize(CELL);
        strip.setAccessibleText("Samples of the dataset");
        HBox.setHgrow(strip, Priority.ALWAYS);
        getChildren()
                .addAll(CommandControls.iconButton(previous), strip, CommandControls.iconButton(next), indexField());
        strip.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                explorer.goTo(now);
            }
        });
        strip.widthProperty().addListener(changed -> follow(true));
        explorer.model().dataset().addListener((property, before, now) -> fill(before, now));
        explorer.model().index().addListener((property, before, now) -> follow(false));
        fill(null, explorer.model().dataset().get());
    }

    private VBox indexField() {
        index.setId("index");
        index.setPrefColumnCount(5);
        index.setAlignment(Pos.CENTER_RIGHT);
        index.setAccessibleText("Index of the sample");
        index.setOnAction(event -> goToTyped());
        index.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                showIndex();
            }
        });
        total.setId("total");
        total.getStyleClass().add("total");
        VBox box = new VBox(index, total);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("index-box");
        return box;
    }

    private void goToTyped() {
        String typed = index.getText().strip();
        if (typed.matches("\\d{1,9}")) {
            explorer.goTo(Integer.parseInt(typed));
        }
        showIndex();
        index.selectAll();
    }

    private void fill(OpenDataset before, OpenDataset now) {
        setDisable(now == null);
        boolean another = before == null || now == null || before.dataset() != now.dataset();
        if (another) {
            strip.setItems(new Indices(now == null ? 0 : now.size()));
            // Cells of an index that both datasets have would keep the former picture.
            strip.setCellFactory(list -> new ThumbnailCell(explorer::thumbnail, this::fileName));
        }
        total.setText(now == null ? "" : Text.of("of %,d", now.size()));
        index.setTooltip(now == null ? null : new Tooltip("From 0 to " + (now.size() - 1)));
        follow(true);
    }

    private Optional<String> fileName(int sample) {
        return Optional.ofNullable(explorer.model().dataset().get()).flatMap(dataset -> dataset.fileName(sample));
    }

    /**
     * Marks the sample on show, and brings it to the middle if it or a neighbour is out of sight: a strip that moved with
     * every step would draw all its pictures each time.
     *
     * @param anyway whether it goes to the middle in any case
     */
    private void follow(boolean anyway) {
        int now = explorer.model().index().get();
        showIndex();
        if (!strip.getItems().isEmpty()) {
            strip.getSelectionModel().select(now);
            if (anyway || !isInSight(now - 1) || !isInSight(now + 1)) {
                int visible = (int) (strip.getWidth() / CELL);
                strip.scrollTo(Math.max(0, now - visible / 2));
                strip.layout(); // What is in sight is asked again before the next frame.
            }
        }
    }

    /** Whether a sample can be seen, if only in part; one that does not exist is missed by nobody. */
    private boolean isInSight(int sample) {
        if (sample < 0 || sample >= strip.getItems().size()) {
            return true;
        }
        return strip.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getFirstVisibleCell().getIndex() <= sample
                && sample <= flow.getLastVisibleCell().getIndex();
    }

    private void showIndex() {
        index.setText(
                explorer.model().dataset().get() == null
                        ? ""
                        : String.valueOf(explorer.model().index().get()));
    }
}
