package org.lrpexplorer.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.lrpexplorer.tensor.Origins;
import org.lrpexplorer.tensor.Shape;

/** Rearrangements from their definitions, coordinate by coordinate. */
public final class SlowRearrangements {

    private SlowRearrangements() {}

    /** Output channel {@code k·groups + g} is channel k of group g. */
    public static Rearrange channelShuffle(Shape maps, int groups) {
        int each = maps.dim(0) / groups;
        return of(maps, maps, (c, y, x) -> at(maps, c % groups * each + c / groups, y, x));
    }

    /** {@code out[c, y, x] = in[c·r² + (y mod r)·r + x mod r, y / r, x / r]}. */
    public static Rearrange pixelShuffle(Shape maps, int r) {
        Shape wide = Shape.of(maps.dim(0) / r / r, maps.dim(1) * r, maps.dim(2) * r);
        return of(maps, wide, (c, y, x) -> at(maps, c * r * r + y % r * r + x % r, y / r, x / r));
    }

    /** {@code out[c, y, x] = in[((y mod r)·r + x mod r)·C + c, y / r, x / r]}. */
    public static Rearrange depthToSpace(Shape maps, int r) {
        Shape wide = Shape.of(maps.dim(0) / r / r, maps.dim(1) * r, maps.dim(2) * r);
        return of(maps, wide, (c, y, x) -> at(maps, (y % r * r + x % r) * wide.dim(0) + c, y / r, x / r));
    }

    /** {@code out[(i·r + j)·C + c, y, x] = in[c, y·r + i, x·r + j]}. */
    public static Rearrange spaceToDepth(Shape maps, int r) {
        int channels = maps.dim(0);
        Shape deep = Shape.of(channels * r * r, maps.dim(1) / r, maps.dim(2) / r);
        return of(maps, deep, (c, y, x) -> {
            int block = c / channels;
            return at(maps, c % channels, y * r + block / r, x * r + block % r);
        });
    }

    /** Rows become columns. */
    public static Rearrange transposed(Shape maps) {
        return of(maps, Shape.of(maps.dim(0), maps.dim(2), maps.dim(1)), (c, y, x) -> at(maps, c, x, y));
    }

    /** All values in any order. */
    public static Rearrange shuffled(Shape from, Shape to, Random random) {
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, from.size()).boxed().toList());
        Collections.shuffle(places, random);
        return new Rearrange(
                from,
                to,
                Origins.of(
                        from.size(), places.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** Any values, some more than once and some not at all. */
    public static Rearrange picked(Shape from, Shape to, Random random) {
        return new Rearrange(
                from,
                to,
                Origins.of(from.size(), random.ints(to.size(), 0, from.size()).toArray()));
    }

    private static int at(Shape maps, int c, int y, int x) {
        return (c * maps.dim(1) + y) * maps.dim(2) + x;
    }

    private static Rearrange of(Shape from, Shape to, Source source) {
        int[] places = new int[to.size()];
        for (int c = 0; c < to.dim(0); c++) {
            for (int y = 0; y < to.dim(1); y++) {
                for (int x = 0; x < to.dim(2); x++) {
                    places[at(to, c, y, x)] = source.of(c, y, x);
                }
            }
        }
        return new Rearrange(from, to, Origins.of(from.size(), places));
    }

    private interface Source {
        int of(int c, int y, int x);
    }
}
