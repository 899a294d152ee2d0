package org.lrpexplorer.modelio.keras;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.modelio.common.Arrangement;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.network.Concat;

/** Lists of rows of values, as detection heads write them: what works on them reads maps of one column or vectors instead. */
final class RowLists {

    private RowLists() {}

    /** Whether a tensor was laid out as several rows and nothing has read it as yet; where signals are read it is one. */
    static boolean isOne(Assembly assembly, String tensor) {
        return assembly.isPending(tensor)
                && !assembly.takesSignals()
                && assembly.arrangement(tensor).rank() == 2
                && assembly.arrangement(tensor).extents().get(0) > 1;
    }

    /** The same as maps of one column, whose channels are the values of a row. */
    static String maps(Assembly assembly, String wish, String rows) {
        Arrangement list = assembly.arrangement(rows);
        String maps = assembly.arrangedMaps(
                wish,
                rows,
                list.transposed(List.of(1, 0))
                        .reshaped(List.of(list.extents().get(1), list.extents().get(0), 1)));
        assembly.settle(maps);
        return maps;
    }

    /** Rows again, of maps of one column. */
    static String rows(Assembly assembly, String wish, String maps) {
        List<Integer> dims = assembly.shape(maps).dims();
        return assembly.arranged(
                wish,
                maps,
                Arrangement.inOrder(dims)
                        .reshaped(List.of(dims.get(0), dims.get(1)))
                        .transposed(List.of(1, 0)));
    }

    /**
     * Joins tensors along a dimension, as vectors that begin with it.
     *
     * @param axis the dimension, without that of the samples
     */
    static String joined(Applied a, int axis) {
        Assembly assembly = a.assembly();
        List<Arrangement> parts = a.inputs().stream().map(assembly::arrangement).toList();
        int rank = parts.get(0).rank();
        if (axis < 0 || axis >= rank) {
            throw a.layer().problem("joins a dimension that is not there");
        }
        List<String> vectors = new ArrayList<>();
        List<Integer> extents = new ArrayList<>(parts.get(0).extents());
        extents.remove(axis);
        int joined = 0;
        for (int i = 0; i < parts.size(); i++) {
            Arrangement part = parts.get(i);
            List<Integer> rest = new ArrayList<>(part.extents());
            if (part.rank() != rank) {
                throw new Unsupported("it joins tensors of different rank");
            }
            joined += rest.remove(axis);
            if (!rest.equals(extents)) {
                throw a.layer().problem("joins tensors that differ in other dimensions than the one joined");
            }
            String vector = assembly.arranged(
                    a.path() + "." + i,
                    a.inputs().get(i),
                    part.transposed(order(rank, axis, 0)).reshaped(List.of(part.size())));
            assembly.settle(vector);
            vectors.add(vector);
        }
        String all = a.append(".joined", new Concat(vectors.size()), vectors, Layout.VECTOR);
        extents.add(0, joined);
        return assembly.arranged(a.path(), all, Arrangement.inOrder(extents).transposed(order(rank, 0, axis)));
    }

    /** The order of dimensions that takes one of them from a place and puts it to another. */
    private static List<Integer> order(int rank, int from, int to) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, rank).boxed().toList());
        order.add(to, order.remove(from));
        return order;
    }
}
