package org.lrpexplorer.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.network.GlobalAvgPool;
import org.lrpexplorer.network.Node;

class ColumnLabelsTest {

    private static List<String> labels(String... names) {
        List<Node> nodes = Arrays.stream(names)
                .map(name -> Node.of(name, new GlobalAvgPool(), "x", name))
                .toList();
        return List.copyOf(ColumnLabels.of(nodes).values());
    }

    @Test
    void exportersPathsBecomeShortLabels() {
        assertThat(labels("conv1", "block2.add")).containsExactly("conv1", "block2.add");
        assertThat(labels("/conv2/Conv", "/layer1/layer1.0/conv1/Conv", "/layer1/layer1.0/Add_1", "/Gemm"))
                .containsExactly("conv2", "layer1.0.conv1", "layer1.0", "Gemm");
    }

    @Test
    void namesThatStayLongOrAlikeAreNumbered() {
        assertThat(labels("/a/Conv", "/a/Conv_1")).containsExactly("avgpool1", "avgpool2");
        assertThat(labels("a", "functional_1/sequential_3/conv2d_12/BiasAdd")).containsExactly("avgpool1", "avgpool2");
    }
}
