package org.lrpexplorer.explore;

import java.time.Duration;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.notice.Severity;
import org.lrpexplorer.explore.task.Delay;

/** Takes away what was only good to know at the time, once a person has had the time to read it. */
final class PassingNotices {

    /** Long enough to read a path or two. */
    static final Duration READING = Duration.ofSeconds(20);

    private PassingNotices() {}

    /** Watches the list from now on; those that stand stay. */
    static void watch(ObservableList<Notice> notices, StandingNotices standing, Delay delay) {
        notices.addListener((ListChangeListener<Notice>) change -> {
            while (change.next()) {
                change.getAddedSubList().stream()
                        .filter(notice -> notice.severity() == Severity.INFO
                                && notice.datasets().isEmpty()) // What asks waits for the answer.
                        .toList()
                        .forEach(notice -> delay.after(READING, () -> {
                            if (!standing.holds(notice)) {
                                notices.removeAll(List.of(notice));
                            }
                        }));
            }
        });
    }
}
