package org.lrpexplorer.explore;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.modelio.ReadOptions;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.modelio.card.StatedCard;
import org.lrpexplorer.modelio.common.FixedInputs;
import org.lrpexplorer.modelio.common.ModelException;
import org.lrpexplorer.open.Fitting;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Problem;
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
        Optional<Path> same = same(search, meant, token);
        Path file = same.or(() -> search.named(meant.path()).findFirst())
                .orElseThrow(() -> new RestoringException(Text.of(
                        "The view of %s cannot be brought back: its network %s is neither where it was (%s) nor beside"
                                + " the figure, and not among the bundled and the recent files.",
                        search.figure().getFileName(), meant.path().getFileName(), meant.path())));
        Optional<String> changed = same.isPresent()
                ? Optional.empty()
                : Optional.of(Text.of("the network %s is not the one of the figure (its SHA-256 differs)", file));
        FoundNetwork read = read(file, provenance.output(), held(provenance, changed), changed, serial, token);
        return read.network.fixed().equals(provenance.fixed()) || read.difference.isPresent()
                ? read
                : new FoundNetwork(
                        read.network, Optional.of("inputs of the network beside the image are held at other values"));
    }

    /** The file of another network that a figure was made of, the same one if it is anywhere; empty if none is there. */
    static Optional<Path> file(FileSearch search, FileIdentity meant, CancellationToken token) {
        return same(search, meant, token).or(() -> search.named(meant.path()).findFirst());
    }

    private static Optional<Path> same(FileSearch search, FileIdentity meant, CancellationToken token) {
        return Stream.concat(search.named(meant.path()), search.others(meant.path()))
                .filter(file -> hasSum(file, meant.sha256(), token))
                .findFirst();
    }

    /**
     * The network described so that it takes images as they were fed, where its own card says otherwise and that can be;
     * itself in all other cases.
     *
     * @param dataset whose images are fed
     * @param meant how they were fed
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    FoundNetwork fed(OpenDataset dataset, Preprocessing meant, long serial, CancellationToken token) {
        OpenDataset chosen = Fitting.chosen(Fitting.of(network, dataset), meant.fit());
        if (chosen.preprocessing().equals(Optional.of(meant))) {
            return this;
        }
        try {
            StatedCard card = network.loaded()
                    .stated()
                    .orElse(StatedCard.blank())
                    .withInput(new InputSpec(
                            meant.channels(),
                            meant.height(),
                            meant.width(),
                            meant.low(),
                            meant.high(),
                            meant.mean(),
                            meant.std(),
                            meant.bgr()));
            return new FoundNetwork(network.withCard(card, network.name(), serial, token), difference);
        } catch (Problem | IllegalArgumentException e) {
            // No network takes such an input, or not this one; whoever shows the view says that images are fed
            // otherwise.
            return this;
        }
    }

    /** The inputs that were held at zeros are held so again; files of values are only known to a card. */
    private static Map<String, String> held(Provenance provenance, Optional<String> changed) {
        Map<String, String> zeros = new TreeMap<>(provenance.fixed());
        zeros.values().removeIf(value -> changed.isPresent() || !value.equals(FixedInputs.ZEROS));
        return zeros;
    }

    private static FoundNetwork read(
            Path file,
            String output,
            Map<String, String> zeros,
            Optional<String> changed,
            long serial,
            CancellationToken token) {
        OpenNetwork usual = OpenNetwork.read(file, ReadOptions.usual().holding(zeros), serial, token);
        if (usual.loaded().outputs().chosen().equals(output)) {
            return new FoundNetwork(usual, changed);
        }
        try {
            return new FoundNetwork(
                    OpenNetwork.read(file, usual.readingOutput(output).holding(zeros), serial, token), changed);
        } catch (ModelException e) {
            return new FoundNetwork(
                    usual,
                    changed.or(() -> Optional.of(Text.of("the network's output '%s' cannot be explained", output))));
        }
    }

    private static boolean hasSum(Path file, String sum, CancellationToken token) {
        try {
            return FileIdentity.of("", file, token).sha256().equals(sum);
        } catch (ValuesException e) {
            return false;
        }
    }
}
