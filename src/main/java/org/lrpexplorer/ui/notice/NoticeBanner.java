package org.lrpexplorer.ui.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.explore.notice.Counted;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.ui.control.CappedScroll;

/**
 * What a person should read, above the picture: one line for why the newest request has no answer, or else for the newest
 * notice. Its place is kept free, so that nothing moves when it appears; the whole list unfolds over the picture.
 */
public final class NoticeBanner extends Region {

    private static final double HIGHEST = 260;

    private final Explorer explorer;
    private final StackPane head = new StackPane();
    private final VBox rows = new VBox();
    private final CappedScroll list = new CappedScroll(rows, HIGHEST);
    private boolean unfolded;
    private Optional<Notice> standing = Optional.empty();

    /** The notices of an explorer, kept up to date. */
    public NoticeBanner(Explorer explorer) {
        this.explorer = explorer;
        setId("notices");
        getStyleClass().add("notices");
        head.getStyleClass().add("notice-head");
        head.setMinWidth(0);
        list.setId("notice-list");
        list.getStyleClass().add("notice-list");
        rows.getStyleClass().add("notice-rows");
        setMinWidth(0);
        setMinHeight(USE_PREF_SIZE);
        setViewOrder(-1); // over what stands beneath, whose place the list takes none of
        getChildren().addAll(head, list);
        explorer.model().notices().addListener((ListChangeListener<Notice>) change -> {
            while (change.next()) {
                // What can be opened instead should not be hidden behind a click.
                unfolded |= change.getAddedSubList().stream()
                        .anyMatch(notice -> !notice.datasets().isEmpty());
            }
            fill();
        });
        explorer.model().outcome().addListener(changed -> {
            if (!standing.equals(explorer.model().outcome().get().notice())) {
                fill();
            }
        });
        fill();
    }

    /** Whether there is something to read. */
    public BooleanBinding isShown() {
        return Bindings.isNotEmpty(head.getChildren());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return head.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        head.resizeRelocate(0, 0, getWidth(), head.prefHeight(getWidth()));
        list.resizeRelocate(0, 0, getWidth(), list.prefHeight(getWidth())); // over the line, which it begins with
    }

    private void fill() {
        ExplorerModel model = explorer.model();
        standing = model.outcome().get().notice();
        List<Counted> told = model.notices().newestFirst();
        int all = told.size() + (standing.isPresent() ? 1 : 0);
        unfolded &= all > 0;
        head.getChildren().clear();
        List<NoticeRow> full = new ArrayList<>();
        standing.ifPresent(notice -> {
            head.getChildren().add(headline(NoticeRow.standing(notice, "Try again", explorer::retry), notice, all));
            full.add(NoticeRow.standing(notice, "Try again", explorer::retry));
        });
        for (Counted counted : told) {
            if (head.getChildren().isEmpty()) {
                head.getChildren().add(headline(dismissible(counted), counted.notice(), all));
            }
            full.add(dismissible(counted).offering(counted.notice().datasets(), explorer::openDataset));
        }
        rows.getChildren().setAll(unfolded ? full : List.of());
        full.stream().limit(unfolded ? 1 : 0).forEach(first -> {
            first.addAction(fold(all));
            first.keepDetail();
        });
        head.setVisible(!unfolded);
        list.setVisible(unfolded);
        requestLayout();
    }

    private NoticeRow dismissible(Counted counted) {
        List<Notice> same = List.of(counted.notice());
        return NoticeRow.dismissible(counted, () -> explorer.model().notices().removeAll(same));
    }

    private NoticeRow headline(NoticeRow row, Notice notice, int all) {
        row.onOneLine(this::toggle);
        if (!unfolded && (all > 1 || notice.detail().isPresent())) {
            row.addAction(fold(all));
        }
        return row;
    }

    private Hyperlink fold(int all) {
        Hyperlink fold = new Hyperlink(unfolded ? "Fold" : all > 1 ? "+" + (all - 1) + " more" : "Details");
        fold.setId("more-notices");
        fold.setTooltip(new Tooltip(unfolded ? "Back to one line" : "All notices in full, over the picture"));
        fold.setMinWidth(USE_PREF_SIZE);
        fold.setOnAction(event -> toggle());
        return fold;
    }

    private void toggle() {
        unfolded = !unfolded;
        fill();
    }
}
