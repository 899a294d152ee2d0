package org.lrpexplorer.modelio.onnx;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;

/**
 * Maps laid out group by group for a normalisation, which then normalises the groups: how exporters write a group norm
 * or an instance norm by an operator for something else. An InstanceNormalization gets the groups as channels; a
 * BatchNormalization gets the groups of all images as the channels of a single one.
 *
 * @param maps the tensor of maps
 * @param groups how many groups of channels an image has
 * @param images how many images the parameters are repeated for
 */
record Grouping(String maps, int groups, int images) {

    /**
     * The grouping that a Reshape makes; empty if it makes none, or if not only such a normalisation reads it, whose
     * output only a Reshape reads that lays it out as it was.
     *
     * @param wanted the extents that the Reshape states
     * @param before the extents that it reads, with the number of images in front
     * @param after the extents that it makes
     */
    static Optional<Grouping> of(OnnxNode reshape, Conversion c, long[] wanted, long[] before, long[] after) {
        Optional<OnnxNode> norm = c.nodes()
                .onlyReader(reshape.output())
                .filter(node -> node.input(0).equals(reshape.output()))
                .filter(node -> c.nodes()
                        .onlyReader(node.output())
                        .filter(back -> back.operator().equals("Reshape"))
                        .isPresent());
        if (norm.isEmpty() || before.length < 3 || after.length < 3) {
            return Optional.empty();
        }
        boolean grouped =
                switch (norm.get().operator()) {
                    case "InstanceNormalization" ->
                        after.length == 3 && after[0] == before[0] && before[1] % after[1] == 0;
                    case "BatchNormalization" ->
                        joinsImages(wanted, before, after, c.training().runs(norm.get()));
                    default -> false;
                };
        int images = norm.get().operator().equals("BatchNormalization") ? (int) before[0] : 1;
        return grouped
                ? Optional.of(new Grouping(reshape.input(0), (int) (after[1] / images), images))
                : Optional.empty();
    }

    /** Of a single image, a Reshape to what it is already is only told from one that keeps the batch by stating the 1. */
    private static boolean joinsImages(long[] wanted, long[] before, long[] after, boolean training) {
        boolean joins = after[0] == 1
                && after[1] % before[0] == 0
                && before[1] % (after[1] / before[0]) == 0
                && (before[0] > 1 || (training && wanted[0] == 1));
        boolean channels = joins && after[1] / before[0] == before[1];
        boolean sameMaps = Arrays.equals(before, 2, before.length, after, 2, after.length);
        return joins && (channels ? sameMaps : training);
    }

    /**
     * Parameters of one image.
     *
     * @param values those of all images, one after the other
     * @throws Unsupported if they differ from image to image
     */
    Constant ofOneImage(Constant values) {
        int length = values.size() / images;
        boolean repeated = values.size() % images == 0
                && IntStream.range(length, values.size())
                        .allMatch(i -> Double.compare(values.number(i), values.number(i % length)) == 0);
        if (!repeated) {
            throw new Unsupported("its parameters differ from image to image");
        }
        return images == 1
                ? values
                : values.picked(List.of(length), IntStream.range(0, length).toArray());
    }
}
