package org.lrpexplorer.network;

import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A normalisation by statistics of each sample, {@code y = s·x + t}, where s and t follow from the sample. Rules take
 * both for constants, as they do at a {@link BatchNorm}; the Jacobian does not.
 */
public sealed interface SampleNorm extends Layer permits GroupNorm, ChannelNorm, ResponseNorm {

    /**
     * What the layer does to a batch.
     *
     * @param scale s for each value, DOUBLE, of the batch's shape
     * @param shift t for each value
     */
    record Frozen(INDArray scale, INDArray shift) {}

    /** s and t at a batch {@code [N, …]}. */
    Frozen at(INDArray x);

    /** This layer with its outputs scaled and shifted channel by channel, if it has parameters of each channel. */
    default Optional<SampleNorm> scaled(INDArray channelScale, INDArray channelShift) {
        return Optional.empty();
    }

    @Override
    default LayerKind kind() {
        return LayerKind.SAMPLE_NORM;
    }

    @Override
    default INDArray forward(List<INDArray> inputs) {
        INDArray x = inputs.get(0);
        Frozen frozen = at(x);
        return x.castTo(DataType.DOUBLE).mul(frozen.scale).addi(frozen.shift).castTo(x.dataType());
    }
}
