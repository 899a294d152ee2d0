package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.RealData;

/**
 * Every case of every reference network, where they are at hand: each input and each stored layer within three times
 * the reference's own float32 error, in the precision that the program chooses.
 */
class AllReferenceCasesTest {

    private static final double TIMES_FLOAT32_ERROR = 3;

    @ParameterizedTest
    @ValueSource(strings = {"mlp_bn", "cnn_bn_before", "cnn_bn_after", "cnn_pre_bn", "resnet_small"})
    void everyCaseIsWithinThreeTimesTheReferencesOwnFloat32Error(String name) {
        ReferenceNetwork network = new ReferenceNetwork(RealData.reference(name));
        Map<String, Double> ratios = new HashMap<>();

        network.cases().forEach(reference -> reference
                .distances(reference.attributor())
                .forEach((layer, distance) -> ratios.put(
                        reference + ", " + layer, distance == 0 ? 0 : distance / reference.float32Error(layer))));

        assertThat(ratios).hasSizeGreaterThan(64);
        Map.Entry<String, Double> worst = Collections.max(ratios.entrySet(), Map.Entry.comparingByValue());
        System.getLogger(AllReferenceCasesTest.class.getName())
                .log(System.Logger.Level.INFO, "worst distance / err32 {0}", worst);
        assertThat(worst.getValue()).as(worst.getKey()).isLessThanOrEqualTo(TIMES_FLOAT32_ERROR);
    }
}
