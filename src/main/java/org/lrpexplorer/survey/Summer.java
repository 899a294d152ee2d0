package org.lrpexplorer.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.ComparedColumns;
import org.lrpexplorer.compare.Disagreement;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.lrp.AttributionException;
import org.lrpexplorer.lrp.Detail;
import org.lrpexplorer.lrp.ProgressListener;
import org.lrpexplorer.lrp.RunControl;
import org.lrpexplorer.problem.CancellationToken;

/** Explains samples, raw and fused, and sums up what the window shows of them. One thread at a time. */
final class Summer {

    private final SurveySubject subject;
    private final ComparedColumns columns;

    Summer(SurveySubject subject) {
        this.subject = subject;
        this.columns = new ComparedColumns(
                subject.network(),
                subject.preprocessing().shape(),
                subject.request().withDetail(Detail.MAPS));
    }

    /** How many samples should be explained at once. */
    int together() {
        return columns.together();
    }

    /** What each of some samples comes to, in their order. */
    List<SampleFinding<RelevanceSums>> of(List<Integer> indices, CancellationToken token) {
        List<SampleFinding<float[]>> inputs = new ArrayList<>();
        for (int index : indices) {
            token.throwIfCancelled();
            inputs.add(Guesser.input(subject, index));
        }
        List<float[]> readable =
                inputs.stream().flatMap(input -> input.value().stream()).toList();
        RunControl control = new RunControl(token, ProgressListener.none());
        List<SampleFinding<RelevanceSums>> all = new ArrayList<>();
        try {
            List<List<Column>> found = readable.isEmpty() ? List.of() : columns.of(readable, control);
            int next = 0;
            for (SampleFinding<float[]> input : inputs) {
                all.add(
                        input.value().isEmpty()
                                ? SampleFinding.impossible(input.index(), input.problem())
                                : SampleFinding.of(input.index(), sums(found.get(next++))));
            }
        } catch (AttributionException e) {
            // One of them has no finite relevance; the others have, by themselves.
            inputs.forEach(input -> all.add(alone(input, control)));
        }
        return all;
    }

    private SampleFinding<RelevanceSums> alone(SampleFinding<float[]> input, RunControl control) {
        if (input.value().isEmpty()) {
            return SampleFinding.impossible(input.index(), input.problem());
        }
        try {
            return SampleFinding.of(
                    input.index(),
                    sums(columns.of(List.of(input.value().get()), control).get(0)));
        } catch (AttributionException e) {
            return SampleFinding.impossible(input.index(), e.getMessage());
        }
    }

    private static RelevanceSums sums(List<Column> columns) {
        Column input = columns.get(0);
        Heatmap raw = input.raw().heatmap();
        Heatmap fused = input.fused().heatmap();
        Optional<Column> worst = Disagreement.worstFirst(columns).stream().findFirst();
        return new RelevanceSums(
                raw.sum(),
                raw.sumAbs(),
                fused.sum(),
                fused.sumAbs(),
                of(input),
                worst.map(Summer::of).orElse(OptionalDouble.empty()),
                worst.map(Column::node).orElse(""));
    }

    private static OptionalDouble of(Column column) {
        OptionalDouble r = column.agreement().pearson();
        // Rounding may carry r a little beyond 1.
        return r.isPresent() ? OptionalDouble.of(Math.max(0, 1 - r.getAsDouble())) : r;
    }
}
