package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.rule.Rule;

/**
 * Agreement with relevances that an independent tool computed in float64. The program may be three times as far
 * from them as that tool's own single precision is; double precision must give the same floats, nearly bit for bit.
 */
class ReferenceAgreementTest {

    private static final double TIMES_FLOAT32_ERROR = 3;
    private static final double DOUBLE_TOLERANCE = 1e-8;

    private static final String WITHOUT_BIAS = "_nobias";
    private static final Map<String, String> COMPOSITES = Map.ofEntries(
            Map.entry("lrp0", "LRP0"),
            Map.entry("eps1e-6", "Epsilon"),
            Map.entry("eps0.25", "Epsilon:0.25"),
            Map.entry("gamma0.25", "Gamma:0.25"),
            Map.entry("zplus", "ZPlus"),
            Map.entry("alpha2beta1", "AlphaBeta"),
            Map.entry("flat", "Flat"),
            Map.entry("wsquare", "WSquare"),
            Map.entry("zbox_zplus", "ZBoxZPlus"),
            Map.entry("gradient", "Gradient"),
            Map.entry("gradxinput", "Gradient"));

    private static final List<ReferenceNetwork> NETWORKS = Stream.of("mlp_bn", "cnn_bn_before", "cnn_bn_after")
            .map(ReferenceAgreementTest::folder)
            .map(ReferenceNetwork::new)
            .toList();

    static Stream<ReferenceCase> cases() {
        return NETWORKS.stream().flatMap(ReferenceNetwork::cases);
    }

    private static Path folder(String name) {
        try {
            return Path.of(ReferenceAgreementTest.class
                    .getResource("/reference/" + name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyLayerIsWithinThreeTimesTheReferencesOwnFloat32Error(ReferenceCase reference) {
        Map<String, Double> distances = reference.distances(reference.attributor());

        assertThat(distances).containsKey("input").hasSizeGreaterThan(1);
        assertThat(distances).allSatisfy((layer, distance) -> assertThat(distance)
                .as(layer)
                .isLessThanOrEqualTo(TIMES_FLOAT32_ERROR * reference.float32Error(layer)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void doublePrecisionDiffersOnlyByTheRoundingOfTheStoredFloats(ReferenceCase reference) {
        Map<String, Double> distances = reference.distances(reference.attributor(Precision.DOUBLE));

        assertThat(distances)
                .allSatisfy((layer, distance) -> assertThat(distance).as(layer).isLessThanOrEqualTo(DOUBLE_TOLERANCE));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theCompositesOfTheseNamesAssignTheSameRules(ReferenceCase reference) {
        String rule = reference.ruleName().replace(WITHOUT_BIAS, "");
        String suffix = reference.ruleName().endsWith(WITHOUT_BIAS) ? WITHOUT_BIAS : "";
        Composite composite = Composites.named(COMPOSITES.getOrDefault(rule, rule) + suffix);

        Map<String, Rule> rules = composite.withBox(reference.reference().box()).rulesFor(reference.network());

        assertThat(rules).containsAllEntriesOf(reference.rules());
        assertThat(List.copyOf(reference.rules().keySet())).isSubsetOf(rules.keySet());
    }
}
