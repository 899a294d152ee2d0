package org.lrpexplorer.modelio;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.lrpexplorer.modelio.keras.KerasException;
import org.lrpexplorer.modelio.keras.KerasModel;
import org.lrpexplorer.modelio.keras.KerasNetworks;
import org.lrpexplorer.modelio.keras.KerasReader;
import org.lrpexplorer.network.ChannelOrder;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.tensor.Shape;

/** Keras files as one of the formats that are read here. */
final class KerasFormat {

    private KerasFormat() {}

    static FormatReader.Content hdf5(
            Path file, String name, Optional<NetworkCard> card, Optional<String> output, CancellationToken token) {
        return reading(() -> KerasReader.readHdf5(
                file, name, shape(card), token, networks -> content(networks, "Keras HDF5", output)));
    }

    static FormatReader.Content archive(
            Path file, String name, Optional<NetworkCard> card, Optional<String> output, CancellationToken token) {
        return reading(() -> KerasReader.readArchive(
                file, name, shape(card), token, networks -> content(networks, "Keras archive", output)));
    }

    /** Whether a ZIP archive is one of Keras's. */
    static boolean isArchive(Path file) {
        try {
            return KerasReader.isArchive(file);
        } catch (KerasException e) {
            throw new Unreadable("it is a ZIP archive, as PyTorch and Keras write them, but damaged or cut short", e);
        }
    }

    private static FormatReader.Content content(KerasNetworks networks, String label, Optional<String> output) {
        Chosen<KerasModel> chosen =
                OutputChoice.of(networks.outputs(), output, (name, note) -> reading(() -> networks.read(name, note)));
        KerasModel model = chosen.model();
        String layout = model.order() == ChannelOrder.LAST ? "NHWC" : "NCHW";
        return new FormatReader.Content(
                new ReadNetwork(model.network(), model.meaning()),
                new ModelFormat(label, layout),
                chosen.outputs(),
                model.rescales());
    }

    private static Optional<Shape> shape(Optional<NetworkCard> card) {
        return card.map(NetworkCard::input).map(s -> Shape.of(s.channels(), s.height(), s.width()));
    }

    private static <T> T reading(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (KerasException e) {
            throw new Unreadable(e.getMessage(), e);
        }
    }
}
