package org.lrpexplorer.explore;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.lrpexplorer.explore.browse.SampleOrder;
import org.lrpexplorer.explore.task.Threads;
import org.lrpexplorer.survey.SurveyFilter;
import org.lrpexplorer.survey.SurveyRow;
import org.lrpexplorer.survey.SurveySort;
import org.lrpexplorer.survey.SurveySubject;
import org.lrpexplorer.survey.SurveyView;

/**
 * What is known of the samples, and how it is looked at. Filtered, sorted and counted away from the user-interface thread: at
 * once when a person asks for it, and a few times a second while more becomes known. On the user-interface thread.
 */
final class SurveyedRows {

    /** Nobody reads faster. */
    private static final Duration BETWEEN = Duration.ofMillis(400);

    private final ExplorerModel model;
    private final Threads threads;
    private final ObjectProperty<SurveyFilter> filter = new SimpleObjectProperty<>(SurveyFilter.ALL);
    private final ObjectProperty<SurveySort> sort = new SimpleObjectProperty<>(SurveySort.NONE);
    private final ReadOnlyObjectWrapper<Optional<SurveyView>> view = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<SurveySubject> subject = Optional.empty();
    private SurveyRow[] rows = new SurveyRow[0];

    /** Counts what rows and ways to look at them there were, so that nothing late is shown. */
    private int generation;

    private boolean waiting;
    private boolean computing;
    private boolean again;

    SurveyedRows(ExplorerModel model, Threads threads) {
        this.model = model;
        this.threads = threads;
        filter.addListener((property, before, now) -> lookAnew());
        sort.addListener((property, before, now) -> lookAnew());
    }

    ObjectProperty<SurveyFilter> filter() {
        return filter;
    }

    ObjectProperty<SurveySort> sort() {
        return sort;
    }

    ReadOnlyObjectProperty<Optional<SurveyView>> view() {
        return view.getReadOnlyProperty();
    }

    /** Whether more is known than the view shows. */
    boolean isBehind() {
        return waiting || computing;
    }

    /** All rows as they are known now. */
    List<SurveyRow> rows() {
        return List.of(rows);
    }

    /** Forgets all, and looks at all samples of whatever is open. */
    void forget() {
        generation++;
        subject = Optional.empty();
        rows = new SurveyRow[0];
        filter.set(SurveyFilter.ALL);
        sort.set(SurveySort.NONE);
        view.set(Optional.empty());
        model.setOrder(SampleOrder.natural(
                model.dataset().get() == null ? 0 : model.dataset().get().size()));
    }

    /** Surveys something else; what was found out that depends on more than network and dataset is forgotten. */
    void begin(SurveySubject now) {
        boolean anew = rows.length != now.size();
        if (anew) {
            rows = IntStream.range(0, now.size()).mapToObj(now::blank).toArray(SurveyRow[]::new);
        } else if (subject.filter(before -> before.request().equals(now.request()))
                .isEmpty()) {
            clearRelevance();
        }
        subject = Optional.of(now);
        lookAnew();
    }

    /** Forgets what explanations come to; what is predicted stays. */
    void forgetRelevance() {
        clearRelevance();
        lookAnew();
    }

    private void clearRelevance() {
        for (int i = 0; i < rows.length; i++) {
            rows[i] = rows[i].withoutRelevance();
        }
    }

    /** More is known. */
    void found(List<SurveyRow> more) {
        for (SurveyRow row : more) {
            rows[row.index()] = row;
        }
        if (!more.isEmpty() && !waiting) {
            waiting = true;
            threads.delay().after(BETWEEN, () -> {
                waiting = false;
                compute();
            });
        }
    }

    private void lookAnew() {
        generation++;
        compute();
    }

    private void compute() {
        if (computing) {
            again = true;
            return;
        }
        if (subject.isEmpty()) {
            return;
        }
        computing = true;
        again = false;
        int mine = generation;
        SurveySubject of = subject.get();
        List<SurveyRow> now = List.of(rows);
        SurveyFilter left = filter.get();
        SurveySort by = sort.get();
        threads.openings().execute(() -> {
            SurveyView made = new SurveyView(of, now, left, by);
            SampleOrder order = SampleOrder.of(made.samples(), made.size());
            threads.ui().execute(() -> arrived(mine, made, order));
        });
    }

    private void arrived(int of, SurveyView made, SampleOrder order) {
        computing = false;
        if (of == generation) {
            if (!order.equals(model.order().get())) {
                model.setOrder(order);
            }
            view.set(Optional.of(made));
        }
        if (again) {
            compute();
        }
    }
}
