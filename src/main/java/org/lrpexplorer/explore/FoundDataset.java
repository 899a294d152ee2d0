package org.lrpexplorer.explore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.FileIdentity;
import org.lrpexplorer.values.SampleIdentity;
import org.lrpexplorer.values.ValuesException;

/**
 * The dataset that a figure was made of.
 *
 * @param dataset as it is now; empty if it is not there
 * @param index the figure's first image in it; empty if it is not there
 * @param difference what is not as it was, as a part of a sentence; empty if all is
 */
record FoundDataset(Optional<OpenDataset> dataset, Optional<Integer> index, Optional<String> difference) {

    /**
     * Looks for the dataset and opens it.
     *
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    static FoundDataset find(FileSearch search, RecordedView recorded, long serial, CancellationToken token) {
        FileIdentity meant = recorded.provenance().data();
        if (recorded.provenance().preprocessing().isEmpty()) {
            return missing(Text.of("its inputs were read as they are from %s, which is no dataset", meant.path()));
        }
        List<OpenDataset> opened = new ArrayList<>();
        try {
            FoundDataset found = among(search.named(meant.path()).toList(), opened, recorded, serial, token);
            found.dataset.ifPresent(opened::remove);
            return found;
        } finally {
            opened.forEach(other -> other.dataset().close());
        }
    }

    /** The first that is as it was, or else the first that can be opened. */
    private static FoundDataset among(
            List<Path> paths, List<OpenDataset> opened, RecordedView recorded, long serial, CancellationToken token) {
        FileIdentity meant = recorded.provenance().data();
        FoundDataset best = missing(Text.of(
                "its dataset %s is neither where it was (%s) nor beside the figure, and not among the bundled and the"
                        + " recent files",
                meant.path().getFileName(), meant.path()));
        for (Path path : paths) {
            try {
                OpenDataset open = OpenDataset.read(path, serial, token);
                opened.add(open);
                FoundDataset found = of(open, recorded, token);
                if (found.difference.isEmpty()) {
                    return found;
                }
                best = best.dataset.isPresent() ? best : found;
            } catch (DatasetException e) {
                best = best.dataset.isPresent() ? best : missing(Text.of("its dataset %s cannot be opened", path));
            }
        }
        return best;
    }

    private static FoundDataset missing(String why) {
        return new FoundDataset(Optional.empty(), Optional.empty(), Optional.of(why));
    }

    private static FoundDataset of(OpenDataset open, RecordedView recorded, CancellationToken token) {
        Dataset dataset = open.dataset();
        List<Integer> places = places(dataset, recorded.samples());
        String where = dataset.source().toString();
        if (places.isEmpty()) {
            SampleIdentity first = recorded.samples().get(0);
            String name = first.file().orElse(String.valueOf(first.index()));
            return new FoundDataset(
                    Optional.of(open),
                    Optional.empty(),
                    Optional.of(Text.of("sample %s is not in the dataset %s", name, where)));
        }
        String sum = recorded.provenance().data().sha256();
        boolean unknown = recorded.summed().isEmpty() && dataset.file(0).isPresent();
        List<Integer> summed = recorded.summed().isEmpty() ? places : places(dataset, recorded.summed());
        boolean same = unknown || (!summed.isEmpty() && hasSum(dataset, summed, sum, token));
        return new FoundDataset(
                Optional.of(open),
                Optional.of(places.get(0)),
                same
                        ? Optional.empty()
                        : Optional.of(
                                Text.of("the dataset %s is not the one of the figure (its SHA-256 differs)", where)));
    }

    /** Where samples are now: they may have moved where each has a file of its own. Empty if one is not there. */
    private static List<Integer> places(Dataset dataset, List<SampleIdentity> samples) {
        if (samples.stream().allMatch(sample -> isAsWritten(dataset, sample))) {
            return samples.stream().map(SampleIdentity::index).toList();
        }
        Map<Optional<String>, Integer> named = new HashMap<>();
        for (int index = 0; index < dataset.size(); index++) {
            named.put(SampleIdentity.of(dataset, index).file(), index);
        }
        named.remove(Optional.<String>empty());
        return samples.stream().map(SampleIdentity::file).allMatch(named::containsKey)
                ? samples.stream().map(sample -> named.get(sample.file())).toList()
                : List.of();
    }

    private static boolean isAsWritten(Dataset dataset, SampleIdentity sample) {
        return sample.index() >= 0
                && sample.index() < dataset.size()
                && (sample.file().isEmpty()
                        || SampleIdentity.of(dataset, sample.index()).equals(sample));
    }

    private static boolean hasSum(Dataset dataset, List<Integer> samples, String sum, CancellationToken token) {
        try {
            return FileIdentity.of(dataset, samples, token).sha256().equals(sum);
        } catch (ValuesException e) {
            return false;
        }
    }

    /** Lets go of a dataset that nobody will see. */
    void close() {
        dataset.ifPresent(open -> open.dataset().close());
    }
}
