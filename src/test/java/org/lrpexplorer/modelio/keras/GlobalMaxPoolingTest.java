package org.lrpexplorer.modelio.keras;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.modelio.common.FixedInputs;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.tensor.Buffers;

/** The largest value of each map. */
class GlobalMaxPoolingTest {

    @ParameterizedTest
    @ValueSource(strings = {"GlobalMaxPooling2D", "GlobalMaxPool2D"})
    void takesTheLargestValueOfEachMap(String name) {
        String json =
                "{'class_name':'Sequential','config':{'name':'s','layers':[{'class_name':'%s','config':{'name':'top','batch_input_shape':[null,1,3,2]}}]}}"
                        .formatted(name)
                        .replace('\'', '"');
        Network network = new KerasNetworks(
                        ConfigParser.parse(json),
                        path -> List.of(),
                        2,
                        "net",
                        Optional.empty(),
                        FixedInputs.none(),
                        new CancellationToken())
                .read("top", Optional.empty())
                .network();

        float[] logits =
                Buffers.floats(ForwardPass.run(network, Buffers.array(new float[] {1, 3, 2, -5, -2, -4}, 1, 2, 1, 3))
                        .logits());

        assertThat(logits).containsExactly(3, -2);
    }
}
