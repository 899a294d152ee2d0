package org.lrpexplorer.modelio.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.modelio.common.FixedInputs;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.OutputMeaning;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.tensor.Shape;

/** What turns logits into probabilities at the end of a Keras model, and outputs of other extents than [N,classes]. */
class KerasProbabilitiesTest {
    private static final String SOFTMAX = layer("Activation", "'activation':'softmax'");
    private static final String LOG_SOFTMAX = layer("Activation", "'activation':'log_softmax'");
    private static final String SIGMOID = layer("Activation", "'activation':'sigmoid'");
    private static final String RESHAPE = layer("Reshape", "'target_shape':[1,3]");
    private static final String FLATTEN = layer("Flatten", "");
    private static final String DROPOUT = layer("Dropout", "'rate':0.5");
    private static final String LOG = operation("math.log", "");

    @ParameterizedTest(name = "{0}")
    @MethodSource("tails")
    void whatFollowsProbabilitiesGoesWithThem(String name, OutputMeaning meaning, List<String> tail) {
        KerasModel model = read(tail);

        assertThat(model.network().nodes()).extracting(Node::name).containsExactly("pool", "pool.flatten");
        assertThat(model.meaning()).contains(meaning);
        assertThat(model.network().notes()).anySatisfy(note -> assertThat(note).contains("taken off", "logits"));
    }

    static Stream<Arguments> tails() {
        return Stream.of(
                Arguments.of("softmax", OutputMeaning.SOFTMAX, List.of(SOFTMAX)),
                Arguments.of("softmax, Flatten", OutputMeaning.SOFTMAX, List.of(SOFTMAX, FLATTEN)),
                Arguments.of("softmax, Reshape", OutputMeaning.SOFTMAX, List.of(SOFTMAX, RESHAPE)),
                Arguments.of("softmax, Dropout", OutputMeaning.SOFTMAX, List.of(SOFTMAX, DROPOUT)),
                Arguments.of(
                        "log_softmax, Reshape, Flatten", OutputMeaning.SOFTMAX, List.of(LOG_SOFTMAX, RESHAPE, FLATTEN)),
                Arguments.of("softmax, log", OutputMeaning.SOFTMAX, List.of(SOFTMAX, LOG)),
                Arguments.of("log_softmax, softmax", OutputMeaning.SOFTMAX, List.of(LOG_SOFTMAX, SOFTMAX)),
                Arguments.of("sigmoid, Flatten", OutputMeaning.SIGMOID, List.of(SIGMOID, FLATTEN)),
                Arguments.of("sigmoid, softmax", OutputMeaning.NONE, List.of(SIGMOID, SOFTMAX)));
    }

    @Test
    void theNoteNamesAllThatIsTakenOff() {
        assertThat(read(List.of(SOFTMAX, RESHAPE, FLATTEN)).network().notes())
                .contains("The final softmax 'l0' was taken off together with 'l2', 'l1': the"
                        + " explanation starts at the logits in front of it.");
    }

    @Test
    void whereNothingIsTakenOffTheModelSaysNothingOfItsOutputs() {
        assertThat(read(List.of(RESHAPE)).meaning()).isEmpty();
    }

    @Test
    void theLogarithmOfOtherValuesIsRefused() {
        assertThatThrownBy(() -> read(List.of(LOG))).hasMessageContaining("other values than a softmax's");
    }

    @Test
    void aRowOfClassesIsTheirVector() {
        Network network = read(List.of(RESHAPE)).network();

        assertThat(network.shapeOf(network.output())).isEqualTo(Shape.of(3));
    }

    @Test
    void dimensionsOfExtentOneMayBeAddedAndDropped() {
        Network network = read(List.of(operation("expand_dims", "'axis':1"), operation("squeeze", "'axis':[-2]")))
                .network();

        assertThat(network.shapeOf(network.output())).isEqualTo(Shape.of(3));
        assertThatThrownBy(() -> read(List.of(operation("squeeze", "'axis':1"))))
                .hasMessageContaining("drops a dimension of extent 3");
    }

    @Test
    void oneLogitMayBeSqueezedToNoDimension() {
        String json = model("1", List.of(operation("squeeze", "'axis':-1"), SIGMOID));

        KerasModel model = read(json);

        assertThat(model.network().outputSize()).isEqualTo(1);
        assertThat(model.meaning()).contains(OutputMeaning.SIGMOID);
    }

    @Test
    void aSoftmaxOverTheImagesOfABatchIsRefused() {
        assertThatThrownBy(() -> read(List.of(layer("Softmax", "'axis':0"))))
                .hasMessageContaining("its sums run over the samples of a batch");
    }

    private static KerasModel read(List<String> tail) {
        return read(model("3", tail));
    }

    private static KerasModel read(String json) {
        KerasNetworks networks = new KerasNetworks(
                ConfigParser.parse(json),
                path -> List.of(),
                2,
                "net",
                Optional.empty(),
                FixedInputs.none(),
                new CancellationToken());
        return networks.read(networks.outputs().get(0), Optional.empty());
    }

    /** The means of maps of so many channels, and what follows them; in each layer NAME and FROM stand for its place. */
    private static String model(String channels, List<String> tail) {
        StringBuilder layers = new StringBuilder();
        for (int i = 0; i < tail.size(); i++) {
            layers.append(",")
                    .append(tail.get(i).replace("NAME", "l" + i).replace("FROM", i == 0 ? "pool" : "l" + (i - 1)));
        }
        return ("{'class_name':'Functional','config':{'name':'f','layers':["
                        + "{'class_name':'InputLayer','name':'x','config':{'batch_input_shape':[null,2,2," + channels
                        + "],'name':'x'},'inbound_nodes':[]},"
                        + "{'class_name':'GlobalAveragePooling2D','name':'pool','config':{'name':'pool'},"
                        + "'inbound_nodes':[[['x',0,0,{}]]]}" + layers
                        + "],'input_layers':[['x',0,0]],'output_layers':[['l"
                        + (tail.size() - 1) + "',0,0]]}}")
                .replace('\'', '"');
    }

    private static String layer(String type, String settings) {
        return "{'class_name':'%s','name':'NAME','config':{'name':'NAME'%s},'inbound_nodes':[[['FROM',0,0,{}]]]}"
                .formatted(type, settings.isEmpty() ? "" : "," + settings);
    }

    private static String operation(String function, String arguments) {
        return ("{'class_name':'TFOpLambda','name':'NAME','config':{'name':'NAME','function':'%s'},"
                        + "'inbound_nodes':[['FROM',0,0,{%s}]]}")
                .formatted(function, arguments);
    }
}
