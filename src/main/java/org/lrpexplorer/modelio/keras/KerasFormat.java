package org.lrpexplorer.modelio.keras;

import java.nio.file.Path;
import java.util.Optional;
import org.lrpexplorer.modelio.common.Chosen;
import org.lrpexplorer.modelio.common.FileContent;
import org.lrpexplorer.modelio.common.FixedInputs;
import org.lrpexplorer.modelio.common.InnerTensors;
import org.lrpexplorer.modelio.common.ModelFormat;
import org.lrpexplorer.modelio.common.OutputChoice;
import org.lrpexplorer.modelio.common.ReadNetwork;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.network.ChannelOrder;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.tensor.Shape;

/** Keras files as one of the formats that are read here. */
public final class KerasFormat {

    private KerasFormat() {}

    /**
     * Reads an HDF5 file.
     *
     * @param name what to call the network
     * @param image channels × height × width as a card states them, used where the file leaves them open
     * @param fixed inputs that are held at values
     * @param output the output that is asked for, if any is
     * @param token looked at between pieces
     * @throws Unreadable if the file is damaged, uses what is not supported or has no such output
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public static FileContent hdf5(
            Path file,
            String name,
            Optional<Shape> image,
            FixedInputs fixed,
            Optional<String> output,
            CancellationToken token) {
        return KerasReader.readHdf5(
                file, name, image, fixed, token, networks -> content(networks, "Keras HDF5", output));
    }

    /**
     * Reads a {@code .keras} archive.
     *
     * @param name what to call the network
     * @param image channels × height × width as a card states them, used where the file leaves them open
     * @param fixed inputs that are held at values
     * @param output the output that is asked for, if any is
     * @param token looked at between pieces
     * @throws Unreadable if the file is damaged, uses what is not supported or has no such output
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public static FileContent archive(
            Path file,
            String name,
            Optional<Shape> image,
            FixedInputs fixed,
            Optional<String> output,
            CancellationToken token) {
        return KerasReader.readArchive(
                file, name, image, fixed, token, networks -> content(networks, "Keras archive", output));
    }

    /**
     * Whether a ZIP archive is one of Keras's.
     *
     * @throws Unreadable if the archive is damaged
     */
    public static boolean isArchive(Path file) {
        try {
            return KerasReader.isArchive(file);
        } catch (Unreadable e) {
            throw new Unreadable("it is a ZIP archive, as PyTorch and Keras write them, but damaged or cut short", e);
        }
    }

    private static FileContent content(KerasNetworks networks, String label, Optional<String> output) {
        Chosen<KerasModel> chosen =
                OutputChoice.of(networks.outputs(), InnerTensors.NONE, output, networks::read, KerasModel::network);
        KerasModel model = chosen.model();
        String layout = model.order() == ChannelOrder.LAST ? "NHWC" : "NCHW";
        return new FileContent(
                new ReadNetwork(model.network(), model.meaning(), model.samples()),
                new ModelFormat(label, layout),
                chosen.outputs(),
                model.rescales());
    }
}
