package org.lrpexplorer.explore.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.lrpexplorer.compose.SampleNames;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.task.WorkGate;
import org.lrpexplorer.explore.task.WorkPace;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.ExportPlace;
import org.lrpexplorer.values.IndexSet;

/** An export from beginning to end, on whichever thread asks. */
public final class ExportJob {

    private static final int MOST_NAMED = 10;

    private final List<Supplier<ExportPart>> parts;
    private final Path place;
    private final WorkGate gate = new WorkGate();

    private ExportJob(List<Supplier<ExportPart>> parts, Path place) {
        this.parts = parts;
        this.place = place;
    }

    /** An export of what the window had when it began. Nothing is looked at yet. */
    public static ExportJob of(ExportView view, ExportOrder order) {
        List<Supplier<ExportPart>> parts = new ArrayList<>();
        order.figures()
                .ifPresent(figures -> parts.add(() -> new FigureSeries(
                        order.folder(),
                        order.samples(),
                        new SampleNames(view.dataset().dataset()),
                        figures.suffix(),
                        new FigureMaker(view, figures))));
        order.values().ifPresent(values -> parts.add(() -> new ValueSeries(view, order, values)));
        return new ExportJob(parts, order.folder());
    }

    /** Values of a few samples in a file or folder that a person named; what is there already is replaced. */
    public static ExportJob values(ExportView view, IndexSet samples, ExportPlace place) {
        return new ExportJob(List.of(() -> new SingleValues(new ValueRun(view, samples), place)), place.out());
    }

    /** These parts. */
    static ExportJob of(List<ExportPart> parts, Path place) {
        return new ExportJob(
                parts.stream().map(part -> (Supplier<ExportPart>) () -> part).toList(), place);
    }

    /** Pauses and ends it. */
    public WorkGate gate() {
        return gate;
    }

    /**
     * What is there already.
     *
     * @throws org.lrpexplorer.problem.Problem if that cannot be found out
     * @throws org.lrpexplorer.problem.Cancelled once the export is cancelled
     */
    public ExportFound look() {
        return parts.stream().map(part -> part.get().look(gate)).reduce(ExportFound.NOTHING, ExportFound::and);
    }

    /**
     * Writes everything that is missing.
     *
     * @param replace whether what is there already goes first
     * @param nanos a clock that runs evenly
     * @param progress hears how far it has come
     * @return what a person is to read in the end
     * @throws org.lrpexplorer.problem.Problem if something cannot be written; what is finished stays
     * @throws org.lrpexplorer.problem.Cancelled once the export is cancelled
     */
    public Notice run(boolean replace, LongSupplier nanos, Consumer<ExportProgress> progress) {
        List<ExportResult> results = new ArrayList<>();
        for (Supplier<ExportPart> maker : parts) {
            ExportPart part = maker.get();
            results.add(part.write(replace, new Watched(part.activity(), progress, new WorkPace(nanos, gate))));
        }
        return closing(results);
    }

    private Notice closing(List<ExportResult> results) {
        String what = results.stream().map(ExportResult::what).collect(Collectors.joining(" and "));
        int kept = results.stream().mapToInt(ExportResult::kept).max().orElse(0);
        String sentence = Text.of(
                "Exported %s to %s%s.",
                what, place.toAbsolutePath(), kept == 0 ? "" : Text.of("; %,d were there from an earlier run", kept));
        Map<Integer, String> left = new TreeMap<>();
        results.forEach(result -> left.putAll(result.leftOut()));
        List<String> findings =
                results.stream().flatMap(result -> result.findings().stream()).toList();
        if (left.isEmpty() && findings.isEmpty()) {
            return Notice.info(sentence);
        }
        List<String> details = new ArrayList<>();
        left.forEach((index, why) -> details.add(Text.of("Sample %d: %s", index, why)));
        details.addAll(findings);
        return Notice.warning(left.isEmpty() ? sentence : sentence + " " + leftOut(left))
                .withDetail(String.join("\n", details));
    }

    private static String leftOut(Map<Integer, String> left) {
        String named =
                left.keySet().stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return Text.of(
                "%,d %s could not be read and %s left out: %s%s.",
                left.size(),
                left.size() == 1 ? "sample" : "samples",
                left.size() == 1 ? "is" : "are",
                named,
                left.size() > MOST_NAMED ? " …" : "");
    }

    /** Tells how far one part has come. */
    private final class Watched implements ExportPart.Watch {
        private final String activity;
        private final Consumer<ExportProgress> progress;
        private final WorkPace pace;

        Watched(String activity, Consumer<ExportProgress> progress, WorkPace pace) {
            this.activity = activity;
            this.progress = progress;
            this.pace = pace;
        }

        @Override
        public WorkGate gate() {
            return gate;
        }

        @Override
        public void pass() {
            pace.pass();
        }

        @Override
        public void at(int done, int kept, int total) {
            progress.accept(
                    new ExportProgress(activity, done, total, pace.left(done - kept, total - done), gate.isPaused()));
        }
    }
}
