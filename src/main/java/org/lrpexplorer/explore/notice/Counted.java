package org.lrpexplorer.explore.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lrpexplorer.text.Text;

/**
 * A notice and how often it was given.
 *
 * @param notice what a person should read
 * @param times how often, at least once
 */
public record Counted(Notice notice, int times) {

    /** Each notice once, the one that came last first. */
    public static List<Counted> newestFirst(List<Notice> oldestFirst) {
        Map<Notice, Integer> times = new LinkedHashMap<>();
        for (int i = oldestFirst.size() - 1; i >= 0; i--) {
            times.merge(oldestFirst.get(i), 1, Integer::sum);
        }
        List<Counted> counted = new ArrayList<>();
        times.forEach((notice, count) -> counted.add(new Counted(notice, count)));
        return counted;
    }

    /** The sentence, and the count where there is one to tell. */
    public String sentence() {
        return times == 1 ? notice.sentence() : Text.of("%s (%d times)", notice.sentence(), times);
    }
}
