package org.lrpexplorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NpzTest {
    private final Npz base = Npz.resource("/reference/mlp_bn/base.npz");

    @Test
    void namesKeepTheirPathAndLoseTheirSuffix() {
        assertThat(base.names()).contains("input", "logits", "targets", "A/fc1");
    }

    @Test
    void floatsComeInCOrder() {
        assertThat(base.shape("logits")).containsExactly(4, 10);
        assertThat(base.array("logits").getFloat(0, 2)).isEqualTo(base.floats("logits")[2]);
        assertThat(base.floats("logits")[0]).isCloseTo(-1.8561159f, org.assertj.core.data.Offset.offset(1e-6f));
    }

    @Test
    void targetsAreIntegers() {
        assertThat(base.longs("targets")).containsExactly(2, 9, 8, 8, 3, 3, 3, 3);
    }

    @Test
    void anotherTypeThanAskedForIsRefused() {
        assertThatThrownBy(() -> base.floats("targets")).hasMessageContaining("<i8");
    }
}
