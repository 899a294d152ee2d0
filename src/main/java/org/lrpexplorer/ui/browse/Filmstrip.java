package org.lrpexplorer.ui.browse;

import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.browse.SampleOrder;
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
    private final ObjectProperty<Set<Integer>> edited = new SimpleObjectProperty<>(Set.of());
    private BrowsedSamples samples = new BrowsedSamples(SampleOrder.natural(0));
    private Optional<Dataset> filled = Optional.empty();
    private boolean following;

    /**
     * The samples of whatever dataset is open.
     *
     * @param previous shows the sample before
     * @param next shows the sample after
     * @param table shows all that is known of the samples
     * @param all takes off the filter that leaves none
     */
    public Filmstrip(Explorer explorer, Command previous, Command next, Command table, Command all) {
        this.explorer = explorer;
        setId("filmstrip");
        getStyleClass().add("filmstrip");
        setAlignment(Pos.CENTER_LEFT);
        strip.setId("strip");
        strip.setOrientation(Orientation.HORIZONTAL);
        strip.setFixedCellSize(CELL);
        strip.setAccessibleText("Samples of the dataset");
        strip.setPlaceholder(nothing(all));
        strip.setCellFactory(list -> new ThumbnailCell(explorer::thumbnail, this::fileName, edited));
        HBox.setHgrow(strip, Priority.ALWAYS);
        getChildren()
                .addAll(
                        CommandControls.iconButton(previous),
                        strip,
                        CommandControls.iconButton(next),
                        indexField(),
                        CommandControls.iconButton(table));
        strip.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !following) {
                explorer.goTo(now);
            }
        });
        strip.widthProperty().addListener(changed -> follow(true));
        explorer.model().dataset().addListener((property, before, now) -> fill(before, now));
        // Heard after those that ask for the pictures: invalidation listeners would be told before.
        Runnable late = explorer.afterPictures(() -> follow(false));
        explorer.model().index().addListener((property, before, now) -> late.run());
        explorer.model().order().addListener((property, before, now) -> reorder(now));
        explorer.model().edits().addListener((property, before, now) -> mark());
        fill(null, explorer.model().dataset().get());
    }

    private void reorder(SampleOrder order) {
        OpenDataset dataset = explorer.model().dataset().get();
        if (dataset == null || dataset.dataset() != filled.orElse(null)) {
            return; // Another dataset is on its way here, for which all cells are made anew: not twice.
        }
        following = true;
        samples.show(order);
        following = false;
        describe();
        follow(true);
    }

    /** What stands where there is no sample. */
    private HBox nothing(Command all) {
        Label said = new Label("The filter of the table leaves no sample.");
        said.getStyleClass().add("hint");
        Hyperlink show = new Hyperlink(all.title());
        show.setId("strip-all");
        show.setTooltip(new Tooltip(all.tooltip()));
        show.setOnAction(event -> all.run());
        HBox nothing = new HBox(said, show);
        nothing.setAlignment(Pos.CENTER);
        nothing.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> explorer.model().dataset().get() != null,
                        explorer.model().dataset()));
        return nothing;
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
        filled = Optional.ofNullable(now).map(OpenDataset::dataset);
        if (another) {
            samples = new BrowsedSamples(now == null ? SampleOrder.natural(0) : SampleOrder.natural(now.size()));
            strip.setItems(samples);
            strip.refresh(); // Cells of an index that both datasets have would keep the former picture.
        }
        describe();
        mark();
        index.setTooltip(now == null ? null : new Tooltip("From 0 to " + (now.size() - 1)));
        follow(true);
    }

    /** Which samples of the dataset a person has drawn on. */
    private void mark() {
        OpenDataset dataset = explorer.model().dataset().get();
        Set<Integer> now =
                dataset == null ? Set.of() : explorer.model().edits().get().indicesIn(dataset);
        if (!now.equals(edited.get())) {
            edited.set(now); // Every stroke on an image is an edit; all cells look at this.
        }
    }

    private void describe() {
        OpenDataset dataset = explorer.model().dataset().get();
        int shown = samples.size();
        total.setText(
                dataset == null
                        ? ""
                        : shown == dataset.size()
                                ? Text.of("of %,d", shown)
                                : Text.of("%,d of %,d", shown, dataset.size()));
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
        int place = samples.order().placeOf(now);
        following = true;
        if (place == SampleOrder.NOWHERE) {
            strip.getSelectionModel().clearSelection();
        } else {
            strip.getSelectionModel().clearAndSelect(place);
            if (anyway || !isInSight(place - 1) || !isInSight(place + 1)) {
                int visible = (int) (strip.getWidth() / CELL);
                strip.scrollTo(Math.max(0, place - visible / 2));
                strip.layout(); // What is in sight is asked again before the next frame.
            }
        }
        following = false;
    }

    /** Whether a place of the strip can be seen, if only in part; one that does not exist is missed by nobody. */
    private boolean isInSight(int place) {
        if (place < 0 || place >= strip.getItems().size()) {
            return true;
        }
        return strip.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getFirstVisibleCell().getIndex() <= place
                && place <= flow.getLastVisibleCell().getIndex();
    }

    private void showIndex() {
        index.setText(
                explorer.model().dataset().get() == null
                        ? ""
                        : String.valueOf(explorer.model().index().get()));
    }
}
