package org.lrpexplorer.ui.browse;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.IntFunction;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import org.lrpexplorer.dataset.SampleContent;
import org.lrpexplorer.problem.Problem;
import org.lrpexplorer.ui.control.ThumbnailView;

/** A sample of the filmstrip. */
final class ThumbnailCell extends ListCell<Integer> {

    static final double SIDE = 48;

    private final IntFunction<CompletionStage<SampleContent>> thumbnails;
    private final IntFunction<Optional<String>> files;
    private final ThumbnailView thumbnail = new ThumbnailView(SIDE);

    /** Kept, since a new one takes longer than all else that a cell does for another sample. */
    private final Tooltip tooltip = new Tooltip();

    ThumbnailCell(IntFunction<CompletionStage<SampleContent>> thumbnails, IntFunction<Optional<String>> files) {
        this.thumbnails = thumbnails;
        this.files = files;
        getStyleClass().add("thumbnail");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(Integer index, boolean empty) {
        boolean same = index != null && index.equals(getItem()) && getGraphic() != null;
        super.updateItem(index, empty);
        if (empty || index == null) {
            thumbnail.clear();
            setGraphic(null);
            setTooltip(null);
        } else if (!same) {
            setGraphic(thumbnail);
            String name = "Sample " + index
                    + files.apply(index).map(file -> ", " + file).orElse("");
            setAccessibleText(name);
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
