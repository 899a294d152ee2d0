package org.lrpexplorer.compose;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.open.OpeningId;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.values.FileIdentity;

/** The sums of what is open, each taken once for an opening. Reading files takes a while; any thread may ask. */
public final class Identities {

    private static final int MOST = 16;

    private final Map<Key, FileIdentity> known = new LinkedHashMap<>(MOST, 0.75f, true);

    /** None is known yet. */
    public Identities() {}

    /**
     * What a sum is of.
     *
     * @param opening of which file
     * @param file where it was opened from
     * @param samples the samples that are meant, where each has a file of its own
     */
    private record Key(OpeningId opening, Path file, List<Integer> samples) {}

    /**
     * The network's file.
     *
     * @throws org.lrpexplorer.values.ValuesException if it cannot be read any more
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public FileIdentity of(OpenNetwork network, CancellationToken token) {
        return known(
                new Key(network.id(), network.file(), List.of()),
                () -> FileIdentity.of(network.raw().name(), network.source(), token));
    }

    /**
     * Samples of the dataset.
     *
     * @throws org.lrpexplorer.values.ValuesException if a file cannot be read any more
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public FileIdentity of(OpenDataset dataset, List<Integer> samples, CancellationToken token) {
        boolean apart = dataset.dataset().file(samples.get(0)).isPresent();
        FileIdentity files = known(
                new Key(dataset.id(), dataset.dataset().source(), apart ? samples : List.of()),
                () -> FileIdentity.of(dataset.dataset(), samples, token));
        return new FileIdentity(dataset.dataset().nameOf(samples), files.path(), files.sha256());
    }

    private FileIdentity known(Key key, Supplier<FileIdentity> reading) {
        synchronized (known) {
            FileIdentity before = known.get(key);
            if (before != null) {
                return before;
            }
        }
        FileIdentity found = reading.get();
        FileIdentity read = new FileIdentity(found.name(), Bundled.find().portable(found.path()), found.sha256());
        synchronized (known) {
            known.put(key, read);
            if (known.size() > MOST) {
                known.remove(known.keySet().iterator().next());
            }
        }
        return read;
    }
}
