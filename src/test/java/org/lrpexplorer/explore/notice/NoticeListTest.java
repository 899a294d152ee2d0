package org.lrpexplorer.explore.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

/** A day of work says much, and some of it again and again. */
class NoticeListTest {

    private final NoticeList notices = new NoticeList();

    @Test
    void whatIsSaidAgainIsCountedAndNewest() {
        notices.addAll(List.of(Notice.error("one"), Notice.warning("two"), Notice.error("one")));

        assertThat(notices).extracting(Notice::sentence).containsExactly("two", "one");
        assertThat(notices.newestFirst()).extracting(Counted::sentence).containsExactly("one (2 times)", "two");
    }

    @Test
    void aFailureThatComesBackAllDayTakesThePlaceOfOneAndPushesNothingOut() {
        notices.add(Notice.warning("said in the morning"));
        for (int i = 0; i < 10_000; i++) {
            notices.add(Notice.error("again"));
        }

        assertThat(notices.newestFirst())
                .extracting(Counted::sentence)
                .containsExactly("again (10000 times)", "said in the morning");
    }

    @Test
    void ofEverOtherSentencesTheOldestGo() {
        for (int i = 0; i <= NoticeList.MOST; i++) {
            notices.add(Notice.error("sentence " + i));
        }

        assertThat(notices).hasSize(NoticeList.MOST).first().isEqualTo(Notice.error("sentence 1"));
        assertThat(notices).last().isEqualTo(Notice.error("sentence " + NoticeList.MOST));
    }

    @Test
    void whatWasPutAwayIsCountedAnew() {
        notices.addAll(List.of(Notice.error("one"), Notice.error("one")));
        notices.removeAll(List.of(Notice.error("one")));
        assertThat(notices).isEmpty();

        notices.add(Notice.error("one"));
        assertThat(notices.newestFirst()).containsExactly(new Counted(Notice.error("one"), 1));
    }

    @Test
    void whoeverListensIsToldOnceOfWhatWasSaidAgain() {
        List<Notice> told = new ArrayList<>();
        notices.addAll(List.of(Notice.error("one"), Notice.error("two")));
        notices.addListener((ListChangeListener<Notice>) change -> {
            while (change.next()) {
                told.addAll(change.getAddedSubList());
            }
        });
        notices.add(Notice.error("one"));

        assertThat(told).containsExactly(Notice.error("one"));
    }
}
