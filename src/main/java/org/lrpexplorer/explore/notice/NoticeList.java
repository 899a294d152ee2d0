package org.lrpexplorer.explore.notice;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ModifiableObservableListBase;

/**
 * What a person should read, oldest first. What is said again is counted and becomes the newest, so that a failure that comes
 * back all day takes no more memory, and no more time to show, than one. Of different notices so many are kept that no day
 * brings more, unless something fails over and over in ever other words: then the oldest go.
 */
public final class NoticeList extends ModifiableObservableListBase<Notice> {

    /** More than anybody reads. */
    static final int MOST = 500;

    private final List<Counted> all = new ArrayList<>();

    /** Each notice with how often it was given, the one that came last first. */
    public List<Counted> newestFirst() {
        List<Counted> turned = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            turned.add(all.get(i));
        }
        return turned;
    }

    @Override
    public Notice get(int index) {
        return all.get(index).notice();
    }

    @Override
    public int size() {
        return all.size();
    }

    /** Adds it as the newest, wherever it should have stood. */
    @Override
    public void add(int index, Notice notice) {
        int before = indexOf(notice);
        int times = before < 0 ? 0 : all.get(before).times();
        beginChange();
        if (before >= 0) {
            remove(before);
        } else if (size() == MOST) {
            remove(0);
        }
        super.add(size(), notice);
        all.set(size() - 1, new Counted(notice, times + 1));
        endChange();
    }

    @Override
    protected void doAdd(int index, Notice notice) {
        all.add(index, new Counted(notice, 1));
    }

    @Override
    protected Notice doSet(int index, Notice notice) {
        return all.set(index, new Counted(notice, 1)).notice();
    }

    @Override
    protected Notice doRemove(int index) {
        return all.remove(index).notice();
    }
}
