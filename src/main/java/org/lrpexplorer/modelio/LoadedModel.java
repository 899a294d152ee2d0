package org.lrpexplorer.modelio;

import java.nio.file.Path;
import java.util.List;
import org.lrpexplorer.network.Network;

/**
 * A model file as read.
 *
 * @param network what it computes
 * @param card what it expects and means
 * @param cardGuessed whether no card was beside the file, so that {@code card} is a guess to be shown and edited
 * @param notes what the person should know about the reading, one plain sentence each
 * @param file where it was read from
 * @param format what the file is
 * @param outputs what the file gives out, and which of it is explained
 */
public record LoadedModel(
        Network network,
        NetworkCard card,
        boolean cardGuessed,
        List<String> notes,
        Path file,
        ModelFormat format,
        Outputs outputs) {

    /** Copies the notes. */
    public LoadedModel {
        notes = List.copyOf(notes);
    }

    /** A model in an ONNX file with a single output. */
    public LoadedModel(Network network, NetworkCard card, boolean cardGuessed, List<String> notes, Path file) {
        this(network, card, cardGuessed, notes, file, ModelFormat.ONNX, Outputs.only(network.output()));
    }
}
