package org.lrpexplorer.modelio.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.network.ChannelOrder;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Gate;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Nonlinearity;
import org.lrpexplorer.network.Pointwise;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Configurations as Keras writes them, of layers that have no weights. */
class ConfigurationsTest {

    private static Network read(int keras, String json) {
        return KerasNetworks.read(ConfigParser.parse(json), path -> List.of(), keras, false, "net", Optional.empty())
                .network();
    }

    /** A Sequential model of layers, each given as its class and its settings. */
    private static String sequential(String input, String... layers) {
        StringBuilder json = new StringBuilder("{'class_name':'Sequential','config':{'name':'s','layers':[");
        json.append("{'class_name':'InputLayer','config':{'batch_input_shape':%s,'name':'x'}}".formatted(input));
        for (int i = 0; i < layers.length; i += 2) {
            json.append(",{'class_name':'%s','config':{'name':'l%d'%s}}".formatted(layers[i], i / 2, layers[i + 1]));
        }
        return json.append("]}}").toString().replace('\'', '"');
    }

    private static double run(Network network, double x) {
        INDArray input = Nd4j.valueArrayOf(network.inputShape().batched(1), x, DataType.DOUBLE);
        return ForwardPass.run(network.as(DataType.DOUBLE), input).logits().getDouble(0);
    }

    @Test
    void allUnsupportedLayersAreNamedAtOnce() {
        String json =
                sequential("[null,4,4,2]", "Lambda", "", "ReLU", "", "LSTM", "", "Activation", ",'activation':'sinc'");

        assertThatThrownBy(() -> read(2, json))
                .isInstanceOf(KerasException.class)
                .hasMessageContaining("Lambda ('l0')");
        String apart = sequential("[null,4,4,2]", "UpSampling2D", ",'interpolation':'bilinear'");
        assertThatThrownBy(() -> read(2, apart))
                .hasMessageContaining("UpSampling2D ('l0': it enlarges maps by 'bilinear' interpolation)");
    }

    @Test
    void theHardSigmoidOfKeras3IsLessSteep() {
        String json = sequential("[null,1]", "Activation", ",'activation':'hard_sigmoid'", "ReLU", "");

        assertThat(run(read(2, json), 1)).isEqualTo(0.7);
        assertThat(run(read(3, json), 1)).isEqualTo(1 / 6.0 + 0.5);
    }

    @Test
    void theSlopeOfALeakyReluHasTwoNamesAndADefault() {
        assertThat(run(read(2, sequential("[null,1]", "LeakyReLU", "")), -1)).isEqualTo(-0.3);
        assertThat(run(read(2, sequential("[null,1]", "LeakyReLU", ",'alpha':0.1")), -1))
                .isEqualTo(-0.1);
        assertThat(run(read(3, sequential("[null,1]", "LeakyReLU", ",'negative_slope':0.25")), -1))
                .isEqualTo(-0.25);
    }

    @Test
    void aGreyImageWithoutADimensionForChannelsIsFlattened() {
        Network network = read(2, sequential("[null,5,3]", "Flatten", ""));

        assertThat(network.inputShape()).isEqualTo(Shape.of(1, 5, 3));
        assertThat(network.outputSize()).isEqualTo(15);
    }

    @Test
    void aVectorIsFedAsAnImageWithTheChannelsLast() {
        Network network = read(2, sequential("[null,3072]", "ReLU", ""));

        assertThat(network.inputShape()).isEqualTo(Shape.of(3, 32, 32));
        assertThat(network.nodes().get(0).layer()).isEqualTo(new Flatten(ChannelOrder.LAST));
    }

    @Test
    void channelsThatTheFlattenIsToldOfAreMovedToTheEnd() {
        String pool = ",'pool_size':[1,1],'data_format':'channels_first'";
        String told = sequential("[null,2,3,4]", "MaxPooling2D", pool, "Flatten", ",'data_format':'channels_first'");
        String untold = sequential("[null,2,3,4]", "MaxPooling2D", pool, "Flatten", "");

        assertThat(read(2, told).node("l1").orElseThrow().layer()).isEqualTo(new Flatten(ChannelOrder.LAST));
        assertThat(read(2, untold).node("l1").orElseThrow().layer()).isEqualTo(new Flatten(ChannelOrder.FIRST));
    }

    @Test
    void aSwishIsAProductWithItsGate() {
        Network network = read(3, sequential("[null,2]", "Activation", ",'activation':'silu'"));

        assertThat(network.nodes()).extracting(Node::name).contains("l0.gate", "l0");
        assertThat(network.node("l0").orElseThrow().layer()).isInstanceOf(Gate.class);
        assertThat(run(network, 1)).isEqualTo(Nonlinearity.SIGMOID.of(1, 0, 0));
    }

    /** How MobileNetV3 of Keras 2 writes x·relu6(x + 3)/6. */
    @Test
    void functionsOfTensorsAreReadFromKeras2() {
        String json = """
                {"class_name":"Functional","config":{"name":"f","layers":[
                {"class_name":"InputLayer","name":"x","config":{"batch_input_shape":[null,2,2,1],"name":"x"},"inbound_nodes":[]},
                {"class_name":"TFOpLambda","name":"add","config":{"name":"add","function":"__operators__.add"},
                 "inbound_nodes":[["x",0,0,{"y":3.0,"name":null}]]},
                {"class_name":"ReLU","name":"relu","config":{"name":"relu","max_value":6.0},"inbound_nodes":[[["add",0,0,{}]]]},
                {"class_name":"TFOpLambda","name":"mul","config":{"name":"mul","function":"math.multiply"},
                 "inbound_nodes":[["relu",0,0,{"y":0.16666667,"name":null}]]},
                {"class_name":"Multiply","name":"swish","config":{"name":"swish"},
                 "inbound_nodes":[[["x",0,0,{}],["mul",0,0,{}]]]},
                {"class_name":"Flatten","name":"flat","config":{"name":"flat"},"inbound_nodes":[[["swish",0,0,{}]]]}],
                "input_layers":[["x",0,0]],"output_layers":[["flat",0,0]]}}""";

        assertThat(run(read(2, json), 1)).isBetween(4 / 6.0 - 1e-6, 4 / 6.0 + 1e-6);
    }

    @Test
    void functionsOfTensorsAreReadFromKeras3() {
        String tensor = "{\"class_name\":\"__keras_tensor__\",\"config\":{\"keras_history\":[\"%s\",0,0]}}";
        String json = """
                {"class_name":"Functional","config":{"name":"f","layers":[
                {"module":"keras.layers","class_name":"InputLayer","name":"x","config":{"batch_shape":[null,2],"name":"x"},"inbound_nodes":[]},
                {"module":"keras.src.ops.numpy","class_name":"Subtract","name":"sub","config":{"name":"sub"},
                 "inbound_nodes":[{"args":[1.0,X],"kwargs":{}}]},
                {"module":"keras.src.ops.numpy","class_name":"Add","name":"add","config":{"name":"add"},
                 "inbound_nodes":[{"args":[S,X],"kwargs":{}}]},
                {"module":"keras.src.ops.numpy","class_name":"Multiply","name":"mul","config":{"name":"mul"},
                 "inbound_nodes":[{"args":[A,5.0],"kwargs":{}}]}],
                "input_layers":["x",0,0],"output_layers":["mul",0,0]}}""".replace("X", tensor.formatted("x"))
                .replace("S,", tensor.formatted("sub") + ",")
                .replace("A,", tensor.formatted("add") + ",");

        assertThat(run(read(3, json), 7)).isEqualTo(5);
    }

    @Test
    void aModelWithoutAWiringIsRefused() {
        assertThatThrownBy(() -> read(3, "{\"class_name\":\"MyModel\",\"config\":{\"name\":\"m\"}}"))
                .isInstanceOf(KerasException.class)
                .hasMessageContaining("class 'MyModel'");
    }

    @Test
    void anOpenImageSizeAsksForACard() {
        assertThatThrownBy(() -> read(2, sequential("[null,null,null,3]", "ReLU", "")))
                .isInstanceOf(KerasException.class)
                .hasMessageContaining("no fixed size");
    }

    @Test
    void pixelsAreRescaledBehindAugmentationToo() {
        String json = sequential("[null,2,2,1]", "RandomFlip", "", "Rescaling", ",'scale':0.5", "Flatten", "");

        KerasModel model =
                KerasNetworks.read(ConfigParser.parse(json), path -> List.of(), 3, true, "net", Optional.empty());

        assertThat(model.rescales()).isTrue();
        assertThat(run(model.network(), 3)).isEqualTo(1.5);
    }

    @Test
    void aFinalSigmoidIsTakenOff() {
        Network network = read(2, sequential("[null,2]", "ReLU", "", "Activation", ",'activation':'sigmoid'"));

        assertThat(network.nodes()).noneMatch(node -> node.layer() instanceof Pointwise);
        assertThat(network.notes()).anyMatch(note -> note.startsWith("The final sigmoid 'l1' was taken off"));
    }
}
