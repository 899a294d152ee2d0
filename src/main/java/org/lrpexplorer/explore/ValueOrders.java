package org.lrpexplorer.explore;

import java.util.List;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.task.LatestTask;
import org.lrpexplorer.explore.task.Threads;
import org.lrpexplorer.heatmap.Heatmap;

/**
 * Puts the values of maps in order on the compute thread, once somebody wants to read ranks and percentiles of them. On the
 * user-interface thread.
 */
public final class ValueOrders {

    private final LatestTask<Runnable> task;

    ValueOrders(ExplorerModel model, Threads threads) {
        this.task = new LatestTask<>(
                threads, Runnable::run, failure -> model.notices().add(Notice.of(failure)));
    }

    /**
     * Orders maps instead of those that were asked for before.
     *
     * @param then run once all are in order, if they are not yet and unless others are asked for by then
     */
    public void order(List<Heatmap> maps, Runnable then) {
        if (maps.stream().allMatch(Heatmap::isOrdered)) {
            task.cancel();
            return;
        }
        task.start(control -> {
            for (Heatmap map : maps) {
                control.token().throwIfCancelled();
                map.order();
            }
            return then;
        });
    }
}
