package org.lrpexplorer.explore;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.lrpexplorer.modelio.ReadOptions;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.FileIdentity;
import org.lrpexplorer.values.Provenance;
import org.lrpexplorer.values.ValuesException;

/**
 * The network that a figure was made of.
 *
 * @param network as it is now
 * @param difference what is not as it was, as a part of a sentence; empty if all is
 */
record FoundNetwork(OpenNetwork network, Optional<String> difference) {

    /**
     * Looks for the file and reads it.
     *
     * @throws RestoringException if nothing of that name is there
     * @throws org.lrpexplorer.modelio.common.ModelException if it cannot be read
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    static FoundNetwork find(FileSearch search, Provenance provenance, long serial, CancellationToken token) {
        FileIdentity meant = provenance.network();
        Optional<Path> same = Stream.concat(search.named(meant.path()), search.others(meant.path()))
                .filter(file -> hasSum(file, meant.sha256(), token))
                .findFirst();
        Path file = same.or(() -> search.named(meant.path()).findFirst())
                .orElseThrow(() -> new RestoringException(Text.of(
                        "The view of %s cannot be brought back: its network %s is neither where it was (%s) nor beside"
                                + " the figure, and not among the bundled and the recent files.",
                        search.figure().getFileName(), meant.path().getFileName(), meant.path())));
        Optional<String> changed = same.isPresent()
                ? Optional.empty()
                : Optional.of(Text.of("the network %s is not the one of the figure (its SHA-256 differs)", file));
        return read(file, provenance.output(), changed, serial, token);
    }

    private static FoundNetwork read(
            Path file, String output, Optional<String> changed, long serial, CancellationToken token) {
        OpenNetwork usual = OpenNetwork.read(file, ReadOptions.usual(), serial, token);
        if (usual.loaded().outputs().chosen().equals(output)) {
            return new FoundNetwork(usual, changed);
        }
        return usual.loaded().outputs().names().contains(output)
                ? new FoundNetwork(OpenNetwork.read(file, usual.readingOutput(output), serial, token), changed)
                : new FoundNetwork(
                        usual, changed.or(() -> Optional.of(Text.of("the network has no output '%s'", output))));
    }

    private static boolean hasSum(Path file, String sum, CancellationToken token) {
        try {
            return FileIdentity.of("", file, token).sha256().equals(sum);
        } catch (ValuesException e) {
            return false;
        }
    }
}
