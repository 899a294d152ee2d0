package org.lrpexplorer.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.text.Text;

/** Which sample has no picture, and why, in the place of the picture. */
final class FailurePane extends VBox {

    private static final double WIDEST = 520;

    private final ExplorerModel model;
    private final Label name = new Label();
    private final Label reason = new Label();

    FailurePane(ExplorerModel model) {
        this.model = model;
        setId("failure");
        getStyleClass().add("waiting");
        setAlignment(Pos.CENTER);
        name.setId("failed-sample");
        name.getStyleClass().add("sheet-title");
        name.setMnemonicParsing(false);
        reason.setId("failure-reason");
        reason.setMnemonicParsing(false);
        reason.setWrapText(true);
        reason.setTextAlignment(TextAlignment.CENTER);
        reason.setMaxWidth(WIDEST);
        reason.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(name, reason);
        model.outcome().addListener(changed -> fill());
        fill();
    }

    /** Whether a sample was to be explained and has no picture at all. */
    boolean isNeeded() {
        return model.network().get() != null
                && model.dataset().get() != null
                && model.outcome().get().view().isEmpty()
                && model.outcome().get().notice().isPresent();
    }

    private void fill() {
        if (!isNeeded()) {
            return; // Words that nobody sees would have the window laid out while the next pictures are computed.
        }
        OpenDataset dataset = model.dataset().get();
        int index = model.index().get();
        name.setText(dataset.fileName(index)
                .map(file -> Text.of("%s (sample %d)", file, index))
                .orElse(Text.of("%s, sample %d", dataset.name(), index)));
        reason.setText(model.outcome().get().notice().map(Notice::sentence).orElse(""));
    }
}
