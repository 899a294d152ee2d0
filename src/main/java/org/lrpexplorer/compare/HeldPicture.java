package org.lrpexplorer.compare;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.network.HeldInput;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.SampleKind;

/**
 * The picture that an input beside the main one is held at.
 *
 * @param input the input's name
 * @param image the picture as the network sees it, made back from its numbers
 */
public record HeldPicture(String input, PixelImage image) {
    private static final int WHITE = 255;

    /** The pictures of a network; none where its inputs are not held, or held at numbers. */
    static List<HeldPicture> of(OpenNetwork network) {
        InputSpec spec = network.card().input();
        return network.raw().nodes().stream()
                .filter(node -> network.loaded().samples().containsKey(node.output()))
                .flatMap(node -> picture(node, spec).stream())
                .toList();
    }

    private static Optional<HeldPicture> picture(Node node, InputSpec spec) {
        Shape shape = node.layer().outputShape(List.of());
        boolean picture = spec.kind() == SampleKind.IMAGE && shape.isMap() && shape.dim(0) == spec.channels();
        return picture && node.layer() instanceof HeldInput held
                ? Optional.of(new HeldPicture(node.name(), image(Buffers.floats(held.values()), shape, spec)))
                : Optional.empty();
    }

    private static PixelImage image(float[] values, Shape shape, InputSpec spec) {
        int channels = shape.dim(0);
        int places = shape.dim(1) * shape.dim(2);
        byte[] pixels = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            int channel = i / places;
            double share = (values[i] * spec.std().get(channel) + spec.mean().get(channel) - spec.low())
                    / (spec.high() - spec.low());
            int shown = spec.bgr() ? channels - 1 - channel : channel;
            pixels[i % places * channels + shown] = (byte) Math.round(Math.max(0, Math.min(1, share)) * WHITE);
        }
        return new PixelImage(shape.dim(2), shape.dim(1), channels, pixels);
    }
}
