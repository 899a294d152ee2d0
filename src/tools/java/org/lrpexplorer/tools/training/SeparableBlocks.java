package org.lrpexplorer.tools.training;

import java.util.List;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Shape;

/**
 * A small MobileNet (Howard et al. 2017): convolutions are taken apart into a depthwise 3×3 one, which looks around in each
 * map, and a pointwise 1×1 one, which mixes the maps; each is normalised and rectified.
 */
final class SeparableBlocks {

    private static final int START = 16;
    private static final List<Block> BLOCKS = List.of(
            new Block(48, 2),
            new Block(64, 1),
            new Block(128, 2),
            new Block(128, 1),
            new Block(256, 2),
            new Block(256, 1));

    private SeparableBlocks() {}

    private record Block(int outputs, int stride) {}

    /** An untrained network. */
    static Network network(String name, Shape input, int classes, long seed) {
        Sketch sketch = new Sketch(input, seed)
                .conv("conv0", START, 3, 1, false)
                .batchNorm("bn0")
                .relu("relu0");
        for (int i = 0; i < BLOCKS.size(); i++) {
            append(sketch, "block" + (i + 1) + ".", BLOCKS.get(i));
        }
        return sketch.globalAverage("pool")
                .flatten("flatten")
                .dense("dense", classes, true)
                .network(name);
    }

    private static void append(Sketch sketch, String place, Block block) {
        sketch.depthwise(place + "depthwise", block.stride())
                .batchNorm(place + "bn1")
                .relu(place + "relu1")
                .conv(place + "pointwise", block.outputs(), 1, 1, false)
                .batchNorm(place + "bn2")
                .relu(place + "relu2");
    }
}
