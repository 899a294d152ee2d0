package org.lrpexplorer.open;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.files.OpenedFile;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.fusion.Parity;
import org.lrpexplorer.lrp.ComparingAttributor;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.ReadOptions;
import org.lrpexplorer.modelio.card.CardCheck;
import org.lrpexplorer.modelio.card.CardFiles;
import org.lrpexplorer.modelio.card.NetworkCard;
import org.lrpexplorer.modelio.card.StatedCard;
import org.lrpexplorer.modelio.common.ModelException;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.preflight.InputBounds;
import org.lrpexplorer.preflight.Probes;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.Text;

/**
 * A network ready to be explained, as it is and with its BatchNorm layers fused.
 *
 * @param id which opening of which file
 * @param loaded the model file as read
 * @param fused the equivalent network without BatchNorm, and what became of each
 * @param parity how closely the two agree
 * @param attributor explains samples by both
 */
public record OpenNetwork(
        OpeningId id, LoadedModel loaded, Fused fused, Parity parity, ComparingAttributor attributor) {

    private static final int PROBES = 2;

    /**
     * Reads a model file, fuses it and checks the fusion.
     *
     * @param serial tells this opening from others
     * @throws org.lrpexplorer.modelio.common.ModelException if the file cannot be read as a network
     */
    public static OpenNetwork read(Path file, long serial) {
        return read(file, ReadOptions.usual(), serial, new CancellationToken());
    }

    /**
     * Reads a model file in a particular way, fuses it and checks the fusion.
     *
     * @param serial tells this opening from others
     * @param token looked at between pieces
     * @throws org.lrpexplorer.modelio.common.ModelException if the file cannot be read so
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public static OpenNetwork read(Path file, ReadOptions options, long serial, CancellationToken token) {
        LoadedModel loaded = HeldSamples.in(ModelReaders.read(file, options, token), token);
        return of(loaded, new OpeningId(loaded.network().name(), serial), token);
    }

    private static OpenNetwork of(LoadedModel loaded, OpeningId id, CancellationToken token) {
        Network raw = loaded.network();
        Fused fused = Precision.suitedTo(raw).fuse(raw, token);
        return new OpenNetwork(
                id,
                loaded,
                fused,
                Parity.on(
                        raw,
                        fused.network(),
                        Probes.noise(loaded.card().input(), PROBES).inputs(),
                        token),
                new ComparingAttributor(raw, fused));
    }

    /** The same network described by another card. */
    public OpenNetwork withCard(NetworkCard card, long serial) {
        return with(loaded.withCard(card), serial, new CancellationToken());
    }

    /**
     * The same network described by another card, which may leave something out. Takes long, and reads files, where the
     * network {@link #holdsSamples}.
     *
     * @param cardName what to call the card
     * @param token looked at between pieces
     * @throws org.lrpexplorer.modelio.common.ModelException if it does not fit the network
     * @throws org.lrpexplorer.dataset.DatasetException if a sample that an input is held at cannot be read any more
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public OpenNetwork withCard(StatedCard card, String cardName, long serial, CancellationToken token) {
        StatedCard whole = holdingAsRead(card, cardName);
        NetworkCard completed = whole.completed(raw(), takesRawPixels(), cardName, CardFiles.baseName(loaded.file()));
        CardCheck.requireFit(
                completed, cardName, raw(), String.valueOf(loaded.file().getFileName()), loaded.known());
        return with(loaded.withCard(completed, whole), serial, token);
    }

    /** Whether inputs beside the main one are held at pictures or samples of datasets, which are files. */
    public boolean holdsSamples() {
        return !loaded.samples().isEmpty();
    }

    /** The card says how samples become numbers, those that inputs are held at, too. */
    private OpenNetwork with(LoadedModel other, long serial, CancellationToken token) {
        OpeningId another = new OpeningId(id.name(), serial);
        return holdsSamples()
                ? of(HeldSamples.in(other, token), another, token)
                : new OpenNetwork(another, other, fused, parity, attributor);
    }

    /** What inputs are held at is part of what was read, and no card that comes later changes it. */
    private StatedCard holdingAsRead(StatedCard card, String cardName) {
        Map<String, String> held = loaded.stated().map(StatedCard::fixedInputs).orElse(Map.of());
        if (!card.fixedInputs().isEmpty() && !card.fixedInputs().equals(held)) {
            throw new ModelException(Text.of(
                    "The network card %s holds inputs at other values; save it beside the network and open that again.",
                    cardName));
        }
        return card.withFixed(held);
    }

    /** Whether a guess says that the network itself brings pixel values into their range. */
    private boolean takesRawPixels() {
        return loaded.cardGuessed() && loaded.card().input().high() > 1;
    }

    /** The name to show. */
    public String name() {
        return card().name();
    }

    /** How to read another output of the same file; a card that was only guessed is guessed anew. */
    public ReadOptions readingOutput(String output) {
        return new ReadOptions(Optional.of(output), loaded.stated());
    }

    /** Where it was read from. */
    public Path file() {
        return loaded.file();
    }

    /** The file as it was when it was read. */
    public OpenedFile source() {
        return loaded.source();
    }

    /** The name of the output that is explained. */
    public String output() {
        return loaded.outputs().chosen();
    }

    /** What inputs beside the image are held at, by name. */
    public Map<String, String> fixed() {
        return loaded.fixed();
    }

    /** The network as it is, with its BatchNorm layers. */
    public Network raw() {
        return loaded.network();
    }

    /** What the network expects and what its outputs mean. */
    public NetworkCard card() {
        return loaded.card();
    }

    /** A composite with the bounds of the card's input range where a rule still lacks them. */
    public Composite bounded(Composite composite) {
        return composite.withBox(InputBounds.of(card().input()), raw());
    }

    /** A short label for each node, by node name; tiles bear the same. */
    public Map<String, String> labels() {
        return ColumnLabels.of(raw());
    }

    /** The name of an output, or its number where the card has none. */
    public String className(int index) {
        return loaded.outputName(index);
    }
}
