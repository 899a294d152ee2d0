package org.lrpexplorer.explore.export;

import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.IndexSet;

/** Which samples of a dataset are exported. */
public enum SampleChoice {
    /** The one on show. */
    CURRENT("On show", "The sample that is on show") {
        @Override
        public IndexSet in(Dataset dataset, Details details) {
            return IndexSet.of(List.of(details.current()));
        }
    },
    /** Those that a person lists. */
    LISTED("List", "Samples by their numbers, such as 0..99,205") {
        @Override
        public IndexSet in(Dataset dataset, Details details) {
            IndexSet listed = IndexSet.parse(details.list().strip());
            if (listed.last() >= dataset.size()) {
                throw new ExportException(Text.of(
                        "The dataset %s has %,d samples, counted from 0; there is no sample %d.",
                        dataset.name(), dataset.size(), listed.last()));
            }
            return listed;
        }
    },
    /** Those of one class. */
    OF_CLASS("Class", "All samples that the dataset says are of one class") {
        @Override
        public IndexSet in(Dataset dataset, Details details) {
            IndexSet found = IndexSet.of(IntStream.range(0, dataset.size())
                    .filter(index -> dataset.label(index) == details.label())
                    .boxed()
                    .toList());
            if (found.count() == 0) {
                throw new ExportException("No sample of the dataset is of this class; choose another one.");
            }
            return found;
        }
    },
    /** All. */
    ALL("All", "The whole dataset") {
        @Override
        public IndexSet in(Dataset dataset, Details details) {
            return IndexSet.first(dataset.size());
        }
    };

    private final String title;
    private final String help;

    SampleChoice(String title, String help) {
        this.title = title;
        this.help = help;
    }

    /**
     * What some of the choices depend on.
     *
     * @param current the sample on show
     * @param list numbers and ranges, as a person types them
     * @param label the class, counted from 0
     */
    public record Details(int current, String list, int label) {}

    /** What people call it, in a word. */
    public String title() {
        return title;
    }

    /** The same as a sentence. */
    public String help() {
        return help;
    }

    /**
     * The samples that a choice means, at least one.
     *
     * @throws org.lrpexplorer.problem.Problem if there are none, or the list is none
     */
    public abstract IndexSet in(Dataset dataset, Details details);
}
