package org.lrpexplorer.ui.browse;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.IntFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lrpexplorer.dataset.SampleContent;
import org.lrpexplorer.problem.Problem;
import org.lrpexplorer.ui.control.ThumbnailView;

/** A sample of the filmstrip. */
final class ThumbnailCell extends ListCell<Integer> {

    static final double SIDE = 48;

    private final IntFunction<CompletionStage<SampleContent>> thumbnails;
    private final IntFunction<Optional<String>> files;
    private final ThumbnailView thumbnail = new ThumbnailView(SIDE);
    private final StackPane picture = new StackPane(thumbnail);

    /** Kept, since a new one takes longer than all else that a cell does for another sample. */
    private final Tooltip tooltip = new Tooltip();

    /**
     * A cell without a sample yet.
     *
     * @param edited the samples that a person has drawn on, which are marked
     */
    ThumbnailCell(
            IntFunction<CompletionStage<SampleContent>> thumbnails,
            IntFunction<Optional<String>> files,
            ObservableValue<Set<Integer>> edited) {
        this.thumbnails = thumbnails;
        this.files = files;
        BooleanBinding drawnOn = Bindings.createBooleanBinding(
                () -> getItem() != null && edited.getValue().contains(getItem()), edited, itemProperty());
        picture.getChildren().add(mark(drawnOn));
        accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> getItem() == null ? "" : name(getItem()) + (drawnOn.get() ? ", edited" : ""),
                        drawnOn,
                        itemProperty()));
        getStyleClass().add("thumbnail");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        picture.setVisible(false);
        setGraphic(picture); // For good: to style it anew takes longer than to hide it.
    }

    /** A pen on a ground of its own, so that it is seen on any picture. */
    private static StackPane mark(BooleanBinding drawnOn) {
        StackPane mark = new StackPane(new FontIcon(Feather.EDIT_2));
        mark.getStyleClass().add("edited-mark");
        mark.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        mark.setMouseTransparent(true);
        StackPane.setAlignment(mark, Pos.TOP_RIGHT);
        mark.visibleProperty().bind(drawnOn);
        return mark;
    }

    private String name(int index) {
        return "Sample " + index + files.apply(index).map(file -> ", " + file).orElse("");
    }

    @Override
    protected void updateItem(Integer index, boolean empty) {
        boolean same = index != null && index.equals(getItem()) && picture.isVisible();
        super.updateItem(index, empty);
        if (empty || index == null) {
            thumbnail.clear();
            picture.setVisible(false);
            setTooltip(null);
        } else if (!same) {
            picture.setVisible(true);
            String name = name(index);
            tooltip.setText(name);
            setTooltip(tooltip);
            thumbnail.await(thumbnails.apply(index), failure -> {
                if (failure instanceof Problem) {
                    tooltip.setText(name + ": " + failure.getMessage());
                }
            });
        }
    }
}
