package org.lrpexplorer.values;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.problem.CancellationToken;

/** Writes the values of one sample that is explained already, as {@link Export} writes those of many. */
public final class SingleExport {

    private SingleExport() {}

    /**
     * Writes them.
     *
     * @param place where they go; {@link ExportPlace#force} says whether what is there already is replaced
     * @param provenance where they come from
     * @param values the sample
     * @param classes the names of the outputs, as far as they are known
     * @param notes what people should know of them, one sentence each
     * @throws ValuesException if they cannot be written
     * @throws org.lrpexplorer.files.ArrayFileException if they cannot be written as arrays
     */
    public static void write(
            ExportPlace place, Provenance provenance, SampleValues values, List<String> classes, List<String> notes) {
        int index = values.sample().index();
        IndexSet only = IndexSet.of(List.of(index));
        RunRecord record = new RunRecord(
                provenance.facts(),
                notes,
                provenance.data().name() + ", %s",
                only.toString(),
                Shard.whole().toString(),
                classes,
                RunTally.none());
        new Export(place, new Export.Samples(only, Shard.whole(), 1, 0, false), provenance.of(values.sample()))
                .run(new Given(values), record, (done, kept, total) -> {}, new CancellationToken());
    }

    /**
     * What needs no more work.
     *
     * @param values the sample
     */
    private record Given(SampleValues values) implements Export.Source {
        @Override
        public List<Explained> explain(List<Integer> indices) {
            RunTally tally =
                    new RunTally(1, Map.of(), values.sample().file().stream().toList(), Map.of(), Map.of());
            return List.of(new Explained(Optional.of(values), tally));
        }

        @Override
        public String diagnose(String fault, int index) {
            throw new IllegalStateException("Nothing was found");
        }
    }
}
