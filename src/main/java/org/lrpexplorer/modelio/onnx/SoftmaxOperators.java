package org.lrpexplorer.modelio.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.modelio.common.Arrangement;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.network.Softmax;
import org.lrpexplorer.tensor.Origins;
import org.lrpexplorer.tensor.Shape;

/**
 * Reads a Softmax within a network, over whatever dimension it goes. The layer shares out among channels: where the file
 * has another dimension there, that one becomes the channels of maps in front of it, and behind it is put back.
 */
final class SoftmaxOperators {
    /** Before this operator set a Softmax went over all dimensions from its axis on. */
    private static final int ONE_DIMENSION = 13;

    private static final int MAPS = 4;

    private SoftmaxOperators() {}

    /** Whether a node reads what is not constant and may have no layer as yet. */
    static boolean isRead(OnnxNode node, Conversion c) {
        return node.operator().equals("Softmax")
                && node.hasInput(0)
                && !c.constants().contains(node.input(0));
    }

    static void read(OnnxNode node, Conversion c) {
        String from = node.input(0);
        Arrangement before = c.arranged().of(from);
        Sharing sharing = Sharing.of(node, c, before);
        Arrangement maps = sharing.maps(before);
        String base = c.arranged().base(from);
        boolean channels = areChannels(maps, c.requireShape(base), c.declaredBatch());
        if (channels && !c.arranged().isPending(from)) {
            c.layer(node, new Softmax());
            c.layouts().keep(from, node.output());
            return;
        }
        String shares = c.freeTensor(node.output() + ".shares");
        String shared = channels
                ? base
                : c.arranged().maps(node.name() + ".shared", from, maps, c.freeTensor(node.output() + ".shared"));
        c.layer(node, new Softmax(), List.of(shared), shares);
        c.arranged().put(node, ".back", node.output(), shares, channels ? before : sharing.back(before));
    }

    /**
     * Which values of a tensor are shares of each other.
     *
     * @param extents with the images in front and what is shared out in one dimension
     * @param order of these dimensions, with that one behind the images
     */
    private record Sharing(List<Integer> extents, List<Integer> order) {

        static Sharing of(OnnxNode node, Conversion c, Arrangement before) {
            long usual = c.operatorSet() < ONE_DIMENSION ? 1 : -1;
            int axis = Reshapes.place(node, node.integer("axis", usual), before.rank());
            List<Integer> extents = new ArrayList<>(before.extents());
            // The one image of a run may have no dimension.
            boolean images = extents.get(0) == c.declaredBatch();
            if (images ? axis == 0 : c.declaredBatch() > 1) {
                throw new Unsupported("its sums go over the images of a batch");
            }
            if (!images) {
                extents.add(0, 1);
                axis++;
            }
            if (c.operatorSet() < ONE_DIMENSION) {
                List<Integer> over = extents.subList(axis, extents.size());
                int all = over.stream().reduce(1, (a, b) -> a * b);
                over.clear();
                extents.add(all);
            }
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, extents.size()).boxed().toList());
            order.add(1, order.remove(axis));
            return new Sharing(extents, order);
        }

        /** Maps whose channels are shared out, one position for each sum. */
        Arrangement maps(Arrangement before) {
            Arrangement moved = before.reshaped(extents).transposed(order);
            List<Integer> dims = moved.extents();
            return dims.size() == MAPS
                    ? moved
                    : moved.reshaped(List.of(dims.get(0), dims.get(1), moved.size() / dims.get(0) / dims.get(1), 1));
        }

        /** What was in place of such maps, in their values. */
        Arrangement back(Arrangement before) {
            List<Integer> places =
                    IntStream.range(0, order.size()).map(order::indexOf).boxed().toList();
            return Arrangement.inOrder(order.stream().map(extents::get).toList())
                    .transposed(places)
                    .reshaped(before.extents());
        }
    }

    /** Whether what is shared out are the channels of a tensor, at each of its positions. */
    private static boolean areChannels(Arrangement shared, Shape base, int images) {
        int channels = base.dim(0);
        int positions = base.size() / channels;
        if (shared.extents().get(1) != channels || shared.size() != images * base.size()) {
            return false;
        }
        Origins places = shared.places();
        for (int i = 0; i < places.size(); i++) {
            int place = i % base.size();
            boolean ownImage = places.of(i) / base.size() == i / base.size();
            int within = places.of(i) % base.size();
            if (!ownImage
                    || within / positions != place / positions
                    || within % positions != places.of(i % positions) % positions) {
                return false;
            }
        }
        return true;
    }
}
