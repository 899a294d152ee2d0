package org.lrpexplorer.ui.notice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.notice.Severity;
import org.lrpexplorer.ui.control.CappedScroll;

/**
 * What a person should read, above the picture: why the newest request has no answer, then the newest notice and the
 * worst one; the rest can be unfolded. It is as high as what it says, up to a limit beyond which it scrolls.
 */
public final class NoticeBanner extends CappedScroll {

    private static final double HIGHEST = 160;

    private static final Comparator<Notice> WORST_FIRST =
            Comparator.comparing(Notice::severity).reversed();

    private final Explorer explorer;
    private final VBox rows;
    private boolean unfolded;

    /** The notices of an explorer, kept up to date. */
    public NoticeBanner(Explorer explorer) {
        this(explorer, new VBox());
    }

    private NoticeBanner(Explorer explorer, VBox rows) {
        super(rows, HIGHEST);
        this.explorer = explorer;
        this.rows = rows;
        setId("notices");
        getStyleClass().add("notices");
        rows.getStyleClass().add("notice-rows");
        explorer.model().notices().addListener((ListChangeListener<Notice>) change -> fill());
        explorer.model().outcome().addListener((property, before, now) -> {
            if (!before.notice().equals(now.notice())) {
                fill();
            }
        });
        fill();
    }

    private void fill() {
        ExplorerModel model = explorer.model();
        rows.getChildren().clear();
        model.outcome().get().notice().ifPresent(notice -> rows.getChildren()
                .add(NoticeRow.standing(notice, "Try again", explorer::retry)));
        List<Notice> all = new ArrayList<>(model.notices());
        Collections.reverse(all);
        List<Notice> shown = unfolded ? all : newestAndWorst(all);
        for (Notice notice : shown) {
            NoticeRow row = NoticeRow.dismissible(notice, () -> model.notices().remove(notice))
                    .offering(notice.datasets(), explorer::openDataset);
            if (rows.getChildren().isEmpty() && (unfolded || shown.size() < all.size())) {
                row.addAction(fold(all.size() - shown.size()));
            }
            rows.getChildren().add(unfolded || notice.severity() == Severity.ERROR ? row : row.onOneLine());
        }
        setVisible(!rows.getChildren().isEmpty());
        setManaged(!rows.getChildren().isEmpty());
        requestLayout();
    }

    private static List<Notice> newestAndWorst(List<Notice> newestFirst) {
        return Stream.concat(
                        newestFirst.stream().limit(1),
                        newestFirst.stream().sorted(WORST_FIRST).limit(1))
                .distinct()
                .toList();
    }

    private Hyperlink fold(int others) {
        Hyperlink fold = new Hyperlink(unfolded ? "Fewer" : others + " more");
        fold.setId("more-notices");
        fold.setMinWidth(USE_PREF_SIZE);
        fold.setOnAction(event -> {
            unfolded = !unfolded;
            fill();
        });
        return fold;
    }
}
