package org.lrpexplorer.modelio.keras;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lrpexplorer.modelio.common.Arrangement;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.network.ChannelOrder;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.Interpolation;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.Pad;
import org.lrpexplorer.network.Resize;
import org.lrpexplorer.network.Slice;
import org.lrpexplorer.network.Upsample;
import org.lrpexplorer.network.VectorToMap;
import org.lrpexplorer.tensor.Region;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/** Reads layers that lay values out anew, or do nothing when a network is used rather than trained. */
final class ShapeLayers {

    /** Maps have three, with the channels. */
    private static final int MOST_DIMENSIONS = 3;

    private static final long LARGEST_EXTENT = 1 << 16;

    private ShapeLayers() {}

    /** A layer that acts in training only, as dropout does; one that is called as in training is left out all the same. */
    static String onlyInTraining(Applied a) {
        if (a.training()) {
            a.assembly()
                    .note(Text.of(
                            "%s is called with training=True; here it is left out, as at inference.",
                            a.layer().className()));
        }
        return identity(a);
    }

    static String identity(Applied a) {
        a.shape();
        return a.append(new Identity());
    }

    /** Flatten; where it is told that the channels stand first, it moves them to the end before. */
    static String flatten(Applied a) {
        if (a.assembly().isPending(a.input())
                && a.assembly().arrangement(a.input()).rank() > MOST_DIMENSIONS) {
            return arranged(a, List.of(a.assembly().arrangement(a.input()).size()));
        }
        boolean toldFirst =
                a.layer().layout().filter(Layout.CHANNELS_FIRST::equals).isPresent();
        if (toldFirst
                && a.layout() == Layout.CHANNELS_LAST
                && a.shape().size() > a.shape().dim(0)) {
            throw new Unsupported("it takes the channels to stand elsewhere than the layers before it do");
        }
        return flatten(a, toldFirst ? ChannelOrder.LAST : a.layout().order());
    }

    private static String flatten(Applied a, ChannelOrder order) {
        a.shape();
        return a.append("", new Flatten(order), List.of(a.input()), Layout.VECTOR);
    }

    /** Reshape to any extents; those that are no maps have to be laid out once more. */
    static String reshape(Applied a) {
        Arrangement before = a.assembly().arrangement(a.input());
        return layOut(a, wanted(a.layer().setting("target_shape"), before));
    }

    /** The values in their order under other extents, as part of a chain that becomes one layer. */
    private static String arranged(Applied a, List<Integer> extents) {
        return arranged(a, a.assembly().arrangement(a.input()).reshaped(extents));
    }

    private static String arranged(Applied a, Arrangement arrangement) {
        return a.assembly().arranged(a.path(), a.input(), arrangement);
    }

    /** Drops dimensions of extent 1: the stated ones, counted with the batch, or else all. */
    static String squeeze(Applied a, Setting axes) {
        List<Integer> before = a.assembly().arrangement(a.input()).extents();
        List<Integer> dropped = axes(axes, before.size() + 1);
        List<Integer> after = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            boolean named = dropped.contains(i + 1);
            if (named && before.get(i) != 1) {
                throw a.layer().problem("drops a dimension of extent " + before.get(i));
            }
            if (!named && (!dropped.isEmpty() || before.get(i) != 1)) {
                after.add(before.get(i));
            }
        }
        return layOut(a, after);
    }

    /** Adds a dimension of extent 1 at a place that is counted with the batch. */
    static String expand(Applied a, Setting axis) {
        List<Integer> after =
                new ArrayList<>(a.assembly().arrangement(a.input()).extents());
        List<Integer> places = axes(axis, after.size() + 2);
        if (places.size() != 1 || places.get(0) < 1 || places.get(0) > after.size() + 1) {
            throw new Unsupported("it adds a dimension in front of the batch");
        }
        after.add(places.get(0) - 1, 1);
        return layOut(a, after);
    }

    private static List<Integer> axes(Setting stated, int rank) {
        return stated.wholes().orElse(List.of()).stream()
                .map(axis -> axis < 0 ? axis + rank : axis)
                .toList();
    }

    private static String layOut(Applied a, List<Integer> after) {
        if (a.assembly().isPending(a.input())) {
            return arranged(a, after);
        }
        List<Integer> before = a.layout().extents(a.shape());
        if (after.equals(before)) {
            return identity(a);
        }
        if (after.size() == 1) {
            return flatten(a, a.layout().order());
        }
        boolean vector = a.layout() == Layout.VECTOR || a.layout() == Layout.ROW || a.layout() == Layout.SINGLE;
        Optional<Layout> line = line(a, after);
        if (line.isPresent()) {
            Layer layer = vector ? new Identity() : new Flatten();
            return a.append("", layer, List.of(a.input()), line.get());
        }
        boolean cells = after.size() == 3 && vector;
        if (cells && after.get(0) == 1 && after.get(1) == 1) {
            return a.append("", new VectorToMap(), List.of(a.input()), Layout.CHANNELS_LAST);
        }
        if (cells && after.get(1) == 1 && after.get(2) == 1) {
            return a.append("", new VectorToMap(), List.of(a.input()), Layout.CHANNELS_FIRST);
        }
        if (a.layout() == Layout.PLANE && after.size() == 3 && without(after, 1).equals(without(before, 1))) {
            Layout layout = after.get(2) == 1 ? Layout.CHANNELS_LAST : Layout.CHANNELS_FIRST;
            return a.append("", new Identity(), List.of(a.input()), layout);
        }
        return arranged(a, after);
    }

    /** The layout of a sample that is but one value, or a vector behind a dimension of extent 1. */
    private static Optional<Layout> line(Applied a, List<Integer> after) {
        int size = a.shape().size();
        if (!a.shape().hasOnePosition()) {
            return Optional.empty();
        }
        return after.isEmpty()
                ? Optional.of(Layout.SINGLE)
                : after.equals(List.of(1, size)) ? Optional.of(Layout.ROW) : Optional.empty();
    }

    private static List<Integer> without(List<Integer> extents, int extent) {
        return extents.stream().filter(e -> e != extent).toList();
    }

    private static List<Integer> wanted(Setting target, Arrangement before) {
        int size = before.size();
        List<Integer> extents = new ArrayList<>();
        long known = 1;
        for (int extent : target.wholes().orElse(List.of())) {
            extents.add(extent);
            known *= Math.max(extent, 1);
            if (known > size) {
                break;
            }
        }
        int open = extents.indexOf(-1);
        if (open >= 0 && known > 0 && size % known == 0) {
            extents.set(open, (int) (size / known));
            known = size;
        }
        if (known != size || extents.stream().anyMatch(e -> e < 1)) {
            throw target.problem(Text.of("a shape of the %d values of %s", size, before));
        }
        return extents;
    }

    /** Permute of the dimensions behind the batch, counted from 1; that of the channels as a whole needs no layer. */
    static String permute(Applied a) {
        List<Integer> order = a.layer().setting("dims").wholes().orElse(List.of());
        boolean chain = a.assembly().isPending(a.input());
        boolean toFirst = !chain && a.layout() == Layout.CHANNELS_LAST && order.equals(List.of(3, 1, 2));
        boolean toLast = !chain && a.layout() == Layout.CHANNELS_FIRST && order.equals(List.of(2, 3, 1));
        if (toFirst || toLast) {
            Layout layout = toFirst ? Layout.CHANNELS_FIRST : Layout.CHANNELS_LAST;
            return a.append("", new Identity(), List.of(a.input()), layout);
        }
        Arrangement before = a.assembly().arrangement(a.input());
        List<Integer> places = order.stream().map(dimension -> dimension - 1).toList();
        List<Integer> inOrder = IntStream.range(0, before.rank()).boxed().toList();
        if (!places.stream().sorted().toList().equals(inOrder)) {
            throw a.layer().problem(Text.of("rearranges %s by %s", before.extents(), order));
        }
        return !chain && places.equals(inOrder) ? identity(a) : arranged(a, before.transposed(places));
    }

    static String zeroPadding(Applied a) {
        a.map();
        Margins m = Margins.of(a, "padding");
        return a.append(a.checked(() -> new Pad(List.of(0, m.top(), m.left()), List.of(0, m.bottom(), m.right()), 0)));
    }

    static String cropping(Applied a) {
        Shape map = a.map();
        Margins m = Margins.of(a, "cropping");
        return a.append(a.checked(() -> new Slice(new Region(
                List.of(0, m.top(), m.left()),
                List.of(1, 1, 1),
                List.of(
                        map.dim(0),
                        Math.subtractExact(map.dim(1), Math.addExact(m.top(), m.bottom())),
                        Math.subtractExact(map.dim(2), Math.addExact(m.left(), m.right())))))));
    }

    static String upsampling(Applied a) {
        Shape map = a.map();
        String kind = a.layer().text("interpolation", "nearest");
        int[] size = a.layer().pair("size", 2);
        if (kind.equals("bilinear")) {
            return a.append(a.checked(() -> new Resize(enlarged(map.dim(1), size[0]), enlarged(map.dim(2), size[1]))));
        }
        if (!kind.equals("nearest")) {
            throw new Unsupported(Text.of("it enlarges maps by %s interpolation", QuotedName.of(kind)));
        }
        return a.append(a.checked(() -> new Upsample(size[0], size[1])));
    }

    /** As TensorFlow does it: the centres of cells are in the middle of them. */
    private static Interpolation enlarged(int extent, int factor) {
        if (factor < 1 || (long) extent * factor > LARGEST_EXTENT) {
            throw new IllegalArgumentException(Text.of("it enlarges %d cells %d times", extent, factor));
        }
        return Interpolation.at(extent, extent * factor, i -> (i + 0.5) / factor - 0.5);
    }
}
