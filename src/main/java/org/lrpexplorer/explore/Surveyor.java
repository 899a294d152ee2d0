package org.lrpexplorer.explore;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.survey.SurveyJob;
import org.lrpexplorer.explore.survey.SurveyProgress;
import org.lrpexplorer.explore.task.FileWork;
import org.lrpexplorer.explore.task.Threads;
import org.lrpexplorer.explore.task.WorkTurn;
import org.lrpexplorer.survey.SurveyCache;
import org.lrpexplorer.survey.SurveyFilter;
import org.lrpexplorer.survey.SurveySort;
import org.lrpexplorer.survey.SurveySubject;
import org.lrpexplorer.survey.SurveyTable;
import org.lrpexplorer.survey.SurveyView;
import org.lrpexplorer.text.ByteSize;
import org.lrpexplorer.text.Text;

/**
 * Surveys the open dataset in the background: what is predicted for each sample, and what its explanation comes to. It lets
 * everything else go first, keeps what it finds on disk, and begins when somebody looks, or asks for what is misclassified. On
 * the user-interface thread.
 */
public final class Surveyor {

    /** More than there is between two changes of a slider. */
    private static final Duration CALM = Duration.ofMillis(400);

    private final ExplorerModel model;
    private final Threads threads;
    private final FileWork files;
    private final SurveyCache cache;
    private final SurveyedRows rows;
    private final WrongSteps wrong;
    private final LongWork<SurveyJob, SurveyProgress> work;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private Optional<SurveyJob> job = Optional.empty();
    private boolean stopped;
    private int changes;

    /** Read by the thread that works. */
    private volatile int[] wanted = new int[0];

    /**
     * Nothing is surveyed yet.
     *
     * @param threads such that this does not count as work that somebody waits for
     * @param others whether other long work has the machine
     * @param cache where findings are kept
     */
    Surveyor(ExplorerModel model, Threads threads, FileWork files, ObservableBooleanValue others, SurveyCache cache) {
        this.model = model;
        this.threads = threads;
        this.files = files;
        this.cache = cache;
        this.rows = new SurveyedRows(model, threads);
        this.wrong = new WrongSteps(model);
        this.work = new LongWork<>(model, threads, threads.surveys(), new WorkTurn(), others);
        model.network().addListener((property, before, now) -> forget());
        model.dataset().addListener((property, before, now) -> forget());
        Stream.of(
                        model.composite(),
                        model.batchNorm(),
                        model.pruning(),
                        model.start(),
                        model.target(),
                        model.condition())
                .forEach(choice -> choice.addListener((property, before, now) -> changed()));
        // A step elsewhere takes the place of a wish that is still open.
        model.index().addListener((property, before, now) -> wrong.forget());
        rows.view().addListener((property, before, now) -> wrong.go(now, isMoreToCome()));
        work.seen().addListener((property, before, now) -> {
            if (!isMoreToCome()) {
                wrong.go(rows.view().get(), false);
            }
        });
    }

    /** What is known, filtered, sorted and counted; empty before any survey of what is open. */
    public ReadOnlyObjectProperty<Optional<SurveyView>> view() {
        return rows.view();
    }

    /** How far the survey is; empty before any. */
    public ReadOnlyObjectProperty<Optional<SurveyProgress>> progress() {
        return work.seen();
    }

    /** Which samples are left, in the table and among those that are browsed. */
    public ObjectProperty<SurveyFilter> filter() {
        return rows.filter();
    }

    /** By what they are sorted. */
    public ObjectProperty<SurveySort> sort() {
        return rows.sort();
    }

    /** Whether somebody looks at the table. */
    public ReadOnlyBooleanProperty isOpen() {
        return open.getReadOnlyProperty();
    }

    /** Somebody looks; what is not known yet is found out. */
    public void open() {
        open.set(true);
        if (!stopped) {
            tryAgain();
        }
    }

    /** Nobody looks any more; a survey under way goes on. */
    public void close() {
        open.set(false);
    }

    /** The samples in view, which go first. */
    public void look(IntStream samples) {
        wanted = samples.toArray();
    }

    /** Pauses the survey under way, or lets it go on. */
    public void togglePause() {
        work.togglePause(SurveyProgress::paused);
    }

    /** Ends the survey under way; what it has found stays. */
    public void cancel() {
        stopped = true;
        work.stop(seen -> seen.ended(SurveyProgress.Stage.STOPPED, ""));
    }

    /** Goes on with a survey that was ended. */
    public void resume() {
        stopped = false;
        tryAgain();
    }

    /** Begins with those once more that could not be read or explained: a drive may be back. */
    private void tryAgain() {
        if (isDone() && rows.rows().stream().anyMatch(row -> !row.problem().isEmpty())) {
            job = Optional.empty();
        }
        begin();
    }

    /** Shows the next misclassified sample in the filmstrip, or, below 0, the one before, as soon as that is known. */
    public void stepWrong(int way) {
        wrong.wish(way);
        stopped = false;
        begin();
        wrong.go(rows.view().get(), isMoreToCome());
    }

    /** Writes the table as it is filtered and sorted to a file. */
    public void save(Path file) {
        rows.view()
                .get()
                .ifPresent(table -> files.run(
                        "Writing " + file.getFileName(),
                        () -> {
                            SurveyTable.write(table, file);
                            return file;
                        },
                        written -> say(Text.of("The table was written to %s.", written.toAbsolutePath()))));
    }

    /** Removes what surveys have kept on disk, of whatever networks and datasets, and says how much that was. */
    public void clearCache() {
        files.run(
                "Clearing the cache",
                cache::clear,
                freed -> say(
                        freed == 0
                                ? "The cache was empty already."
                                : Text.of("The cache was cleared: %s are free again.", ByteSize.of(freed))));
    }

    private void say(String sentence) {
        model.notices().add(Notice.info(sentence));
    }

    private boolean isUnderWay() {
        return work.seen().get().filter(SurveyProgress::isUnderWay).isPresent();
    }

    private boolean isMoreToCome() {
        return isUnderWay() || rows.isBehind();
    }

    /** Something else is open. */
    private void forget() {
        end();
        wrong.forget();
        stopped = false;
        wanted = new int[0];
        job = Optional.empty();
        rows.forget();
        beginSoon();
    }

    /** Samples are explained in another way. */
    private void changed() {
        if (open.get() || job.filter(SurveyJob::isWithRelevance).isPresent()) {
            end();
            if (stopped) { // Nothing follows that would replace what was found out in the old way.
                job = Optional.empty();
                rows.forgetRelevance();
            }
            beginSoon();
        }
    }

    private void end() {
        work.stop(seen -> seen.ended(SurveyProgress.Stage.STOPPED, ""));
        changes++;
    }

    /** Several changes come at once, such as network and dataset. */
    private void beginSoon() {
        int mine = changes;
        threads.delay().after(CALM, () -> {
            if (mine == changes && open.get() && !stopped) {
                begin();
            }
        });
    }

    /** Begins what is not done or under way yet. */
    private void begin() {
        if (model.network().get() == null
                || model.dataset().get() == null
                || model.dataset().get().preprocessing().isEmpty()) {
            return;
        }
        SurveySubject now =
                new SurveySubject(model.network().get(), model.dataset().get(), model.request());
        boolean relevance = open.get();
        if (job.filter(before -> before.subject().request().equals(now.request())
                        && (before.isWithRelevance() || !relevance)
                        && (isUnderWay() || isDone()))
                .isPresent()) {
            return;
        }
        end();
        work.take();
        rows.begin(now);
        SurveyJob next = new SurveyJob(now, rows.rows(), cache, relevance);
        job = Optional.of(next);
        work.start(
                next,
                SurveyProgress.begun(now.size()),
                show -> {
                    next.run(
                            System::nanoTime,
                            (more, phase, done, left) -> show.accept(seen -> {
                                rows.found(more);
                                return seen.at(phase, done, left);
                            }),
                            () -> wanted);
                    return seen -> seen.ended(SurveyProgress.Stage.DONE, "");
                },
                (seen, why) -> seen.ended(SurveyProgress.Stage.STOPPED, why));
    }

    private boolean isDone() {
        return work.seen()
                .get()
                .filter(seen -> seen.stage() == SurveyProgress.Stage.DONE)
                .isPresent();
    }
}
