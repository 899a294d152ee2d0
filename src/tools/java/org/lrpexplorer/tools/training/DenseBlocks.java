package org.lrpexplorer.tools.training;

import java.util.List;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Shape;

/**
 * A small DenseNet (Huang et al. 2017): every convolution of a block reads all maps that the block has so far, normalised
 * and rectified first, and its own maps are joined to them. Between blocks a 1×1 convolution halves the number of maps and
 * average pooling their extent.
 */
final class DenseBlocks {

    private static final int START = 24;
    private static final int GROWTH = 16;
    private static final List<Integer> LAYERS = List.of(3, 4, 4);

    private DenseBlocks() {}

    /** An untrained network. */
    static Network network(String name, Shape input, int classes, long seed) {
        Sketch sketch = new Sketch(input, seed)
                .conv("conv0", START, 3, 1, false)
                .batchNorm("bn0")
                .relu("relu0")
                .maxPool("pool0");
        int maps = START;
        for (int block = 1; block <= LAYERS.size(); block++) {
            int layers = LAYERS.get(block - 1);
            for (int layer = 1; layer <= layers; layer++) {
                grow(sketch, "block" + block + ".", "" + layer);
            }
            maps += layers * GROWTH;
            if (block < LAYERS.size()) {
                maps /= 2;
                shrink(sketch, "transition" + block + ".", maps);
            }
        }
        return sketch.batchNorm("bn.last")
                .relu("relu.last")
                .globalAverage("pool.last")
                .flatten("flatten")
                .dense("dense", classes, true)
                .network(name);
    }

    private static void grow(Sketch sketch, String block, String layer) {
        String before = sketch.tensor();
        sketch.batchNorm(block + "bn" + layer)
                .relu(block + "relu" + layer)
                .conv(block + "conv" + layer, GROWTH, 3, 1, false)
                .concat(block + "concat" + layer, before);
    }

    private static void shrink(Sketch sketch, String transition, int maps) {
        sketch.batchNorm(transition + "bn")
                .relu(transition + "relu")
                .conv(transition + "conv", maps, 1, 1, false)
                .averagePool(transition + "pool");
    }
}
