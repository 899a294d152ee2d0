package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lrpexplorer.RealModel;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Buffers;

/** Trained models as people have them: tiny running variances and negative scales occur in them. */
class RealModelRelevanceTest {

    @ParameterizedTest
    @EnumSource
    void relevanceIsFiniteEverywhereRawAndFused(RealModel model) throws IOException {
        Network raw = model.network();
        Network fused = Precision.suitedTo(raw).fuse(raw).network();
        for (Network network : List.of(raw, fused)) {
            Attributor attributor = new Attributor(network);
            for (int image = 0; image < 2; image++) {
                float[] input = Buffers.floats(model.images(image, 1));
                for (Composite composite : List.of(Composites.epsilonPlusFlat(), Composites.epsilonAlpha2Beta1())) {
                    Explanation explanation = attributor.explain(input, Request.of(composite));

                    assertThat(explanation.nonFinite()).isZero();
                    assertThat(explanation.input().maxAbs()).isPositive();
                }
            }
        }
    }
}
