package org.lrpexplorer.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lrpexplorer.dataset.Sample;

/**
 * How often each class of a dataset is predicted to be each class of a network. The classes of the network stand in the order of
 * those of the dataset that they are right for, so that the diagonal is what is right; the others that are predicted follow.
 *
 * @param labels the classes of the dataset that occur, ascending
 * @param outputs the classes of the network
 * @param counts how often, for each label and output
 * @param mistakes the classes that are taken for others, the most frequent first; not more than anybody reads
 */
public record ConfusionMatrix(
        List<Integer> labels, List<Integer> outputs, List<int[]> counts, List<Confusion> mistakes) {

    private static final int MOST = 200;

    /** Counts the samples of which both is known. */
    static ConfusionMatrix of(SurveySubject subject, List<SurveyRow> rows) {
        Map<Integer, Map<Integer, Integer>> pairs = new HashMap<>();
        Set<Integer> predicted = new TreeSet<>();
        for (SurveyRow row : rows) {
            if (row.label() != Sample.UNKNOWN && row.guess().isPresent()) {
                int output = row.guess().get().output();
                predicted.add(output);
                pairs.computeIfAbsent(row.label(), label -> new HashMap<>()).merge(output, 1, Integer::sum);
            }
        }
        List<Integer> labels = pairs.keySet().stream().sorted().toList();
        Set<Integer> outputs = new LinkedHashSet<>();
        labels.forEach(label -> subject.outputOf(label).ifPresent(outputs::add));
        outputs.addAll(predicted);
        List<Integer> columns = List.copyOf(outputs);
        List<int[]> counts = labels.stream()
                .map(label -> columns.stream()
                        .mapToInt(output -> pairs.get(label).getOrDefault(output, 0))
                        .toArray())
                .toList();
        return new ConfusionMatrix(labels, columns, counts, mistakes(subject, pairs));
    }

    private static List<Confusion> mistakes(SurveySubject subject, Map<Integer, Map<Integer, Integer>> pairs) {
        List<Confusion> all = new ArrayList<>();
        pairs.forEach((label, counts) -> {
            Optional<Integer> right = subject.outputOf(label);
            counts.forEach((output, count) -> {
                if (right.filter(output::equals).isEmpty()) {
                    all.add(new Confusion(label, output, count));
                }
            });
        });
        all.sort(Comparator.comparingInt(Confusion::count)
                .reversed()
                .thenComparingInt(Confusion::label)
                .thenComparingInt(Confusion::output));
        return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    }

    /** Whether nothing was counted. */
    public boolean isEmpty() {
        return labels.isEmpty();
    }

    /** How many samples have a label, in a row. */
    public int total(int row) {
        int total = 0;
        for (int count : counts.get(row)) {
            total += count;
        }
        return total;
    }
}
