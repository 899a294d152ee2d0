package org.lrpexplorer.modelio.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.modelio.common.FixedInputs;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.network.ChannelOrder;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Gate;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Nonlinearity;
import org.lrpexplorer.network.OutputGrid;
import org.lrpexplorer.network.OutputMeaning;
import org.lrpexplorer.network.Pointwise;
import org.lrpexplorer.network.Softmax;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Configurations as Keras writes them, of layers that have no weights. */
class ConfigurationsTest {

    private static Network read(int keras, String json) {
        return model(keras, json).network();
    }

    private static KerasModel model(int keras, String json) {
        KerasNetworks networks = networks(keras, json);
        return networks.read(networks.outputs().get(0), Optional.empty());
    }

    private static KerasNetworks networks(int keras, String json) {
        return networks(keras, json, new CancellationToken());
    }

    private static KerasNetworks networks(int keras, String json, CancellationToken token) {
        return new KerasNetworks(
                ConfigParser.parse(json), path -> List.of(), keras, "net", Optional.empty(), FixedInputs.none(), token);
    }

    @Test
    void readingEndsBetweenLayersOnceNobodyWaits() {
        CancellationToken cancelled = new CancellationToken();
        cancelled.cancel();
        KerasNetworks networks = networks(3, sequential("[null,2,2,3]", "ReLU", "", "Flatten", ""), cancelled);

        assertThatThrownBy(() -> networks.read(networks.outputs().get(0), Optional.empty()))
                .isInstanceOf(Cancelled.class);
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

    /** Branches of one image, each a layer of a class and settings, joined two by two by layers of the same. */
    private static String branches(List<String> layers, List<String> merges) {
        String node = "{'class_name':'%s','name':'%s','config':{'name':'%s'%s},'inbound_nodes':[[%s]]}";
        List<String> all = new ArrayList<>();
        all.add("{'class_name':'InputLayer','name':'x','config':{'batch_input_shape':[null,4,4,2],'name':'x'},"
                + "'inbound_nodes':[]}");
        for (int i = 0; i < layers.size(); i += 2) {
            String name = "b" + i / 2;
            all.add(node.formatted(layers.get(i), name, name, layers.get(i + 1), "['x',0,0,{}]"));
        }
        for (int i = 0; i < merges.size(); i++) {
            String inputs = "['x',0,0,{}],['x',0,0,{}]";
            all.add(node.formatted(merges.get(i), "m" + i, "m" + i, "", inputs));
        }
        StringBuilder ends = new StringBuilder("['x',0,0,{}]");
        for (int i = 0; i < layers.size() / 2; i++) {
            ends.append(",['b%d',0,0,{}]".formatted(i));
        }
        for (int i = 0; i < merges.size(); i++) {
            ends.append(",['m%d',0,0,{}]".formatted(i));
        }
        all.add(node.formatted("Concatenate", "end", "end", ",'axis':-1", ends));
        return "{'class_name':'Functional','config':{'name':'f','layers':[%s],'input_layers':[['x',0,0]],'output_layers':[['end',0,0]]}}"
                .formatted(String.join(",", all))
                .replace('\'', '"');
    }

    @Test
    void layersBehindAnUnsupportedOneAreNamedToo() {
        String json = """
                {"class_name":"Sequential","config":{"name":"s","layers":[
                {"class_name":"InputLayer","config":{"name":"x","batch_input_shape":[null,4,4,1]}},
                {"class_name":"MyConv","config":{"name":"one"}},
                {"class_name":"ReLU","config":{"name":"relu"}},
                {"class_name":"MyConv","config":{"name":"two"}},
                {"class_name":"Lambda","config":{"name":"three"}}]}}
                """;

        assertThatThrownBy(() -> read(2, json))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("MyConv ('one', 'two': if it is a class of your own, export the network as ONNX")
                .hasMessageContaining("Lambda ('three': ");
    }

    @Test
    void aConfigurationWithoutLayersIsSaidToHaveNone() {
        assertThatThrownBy(() -> read(2, "{\"class_name\":\"Functional\",\"config\":{}}"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("does not say what layers the model has");
        assertThatThrownBy(() -> read(2, "{}"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("does not say what layers the model has");
    }

    @Test
    void severalInputsAreNamedWithWhatCanBeDone() {
        String json = """
                {"class_name":"Functional","config":{"name":"f","layers":[
                {"class_name":"InputLayer","name":"x","config":{"name":"x","batch_input_shape":[null,4]},"inbound_nodes":[]},
                {"class_name":"InputLayer","name":"meta","config":{"name":"meta","batch_input_shape":[null,4]},"inbound_nodes":[]},
                {"class_name":"Add","name":"end","config":{"name":"end"},"inbound_nodes":[[["x",0,0,{}],["meta",0,0,{}]]]}],
                "input_layers":[["x",0,0],["meta",0,0]],"output_layers":[["end",0,0]]}}
                """;

        assertThatThrownBy(() -> read(2, json))
                .isInstanceOf(Unreadable.class)
                .hasMessageContainingAll("2 inputs ('x', 'meta')", "--fix meta=zeros");
    }

    @Test
    void theClassOfALayerIsMadeFitForASentence() {
        String json = """
                {"class_name":"Sequential","config":{"name":"s","layers":[
                {"class_name":"InputLayer","config":{"name":"x","batch_input_shape":[null,4,4,1]}},
                {"class_name":"My\\nConv%s","config":{"name":"one"}}]}}
                """.formatted("v".repeat(500));

        assertThatThrownBy(() -> read(2, json))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("My?Convvv")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
    }

    @Test
    void branchesWithoutChannelsAreNotJoinedAsIfTheirRowsWere() {
        String json = """
                {"class_name":"Functional","config":{"name":"f","layers":[
                {"class_name":"InputLayer","name":"x","config":{"name":"x","batch_input_shape":[null,4,4]},"inbound_nodes":[]},
                {"class_name":"ReLU","name":"r","config":{"name":"r"},"inbound_nodes":[[["x",0,0,{}]]]},
                {"class_name":"Concatenate","name":"c","config":{"name":"c"},"inbound_nodes":[[["x",0,0,{}],["r",0,0,{}]]]},
                {"class_name":"Flatten","name":"end","config":{"name":"end"},"inbound_nodes":[[["c",0,0,{}]]]}],
                "input_layers":[["x",0,0]],"output_layers":[["end",0,0]]}}
                """;

        assertThatThrownBy(() -> read(2, json))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("Concatenate ('c': it joins branches along another dimension");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.25",
                "[0.25]",
                "{\"value\":0.25}",
                "{\"class_name\":\"__numpy__\",\"config\":{\"value\":[0.25],\"dtype\":\"float32\"}}"
            })
    void aNumberMayBeWrappedAsKerasWrapsArrays(String slope) {
        String json = """
                {"class_name":"Sequential","config":{"name":"s","layers":[
                {"class_name":"InputLayer","config":{"name":"x","batch_input_shape":[null,2,2,1]}},
                {"class_name":"LeakyReLU","config":{"name":"leaky","alpha":%s}},
                {"class_name":"Flatten","config":{"name":"flat"}}]}}
                """.formatted(slope);

        assertThat(read(2, json).node("leaky").orElseThrow().layer())
                .isEqualTo(new Pointwise(Nonlinearity.LEAKY_RELU, 0.25, 0));
    }

    @Test
    void allUnsupportedLayersAreNamedAtOnce() {
        String json = branches(
                List.of(
                        "Lambda",
                        "",
                        "UpSampling2D",
                        ",'interpolation':'bicubic'",
                        "Activation",
                        ",'activation':'sinc'",
                        "ReLU",
                        "",
                        "Lambda",
                        ""),
                List.of("Minimum", "Maximum"));

        assertThatThrownBy(() -> read(2, json))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith("it uses layers that are not supported: ")
                .hasMessageContaining("Lambda ('b0', 'b4': its function is Python code")
                .hasMessageContaining("UpSampling2D ('b1': it enlarges maps by 'bicubic' interpolation)")
                .hasMessageContaining("Activation ('b2': its activation is 'sinc')")
                .hasMessageContaining("Minimum ('m0': ")
                .hasMessageContaining("Maximum ('m1': ")
                .hasMessageNotContaining("'b3'");
    }

    /** Two heads of a detector: maps of 2 and of 1 position become rows of 2 values, joined one behind the other. */
    @ParameterizedTest
    @ValueSource(strings = {"softmax", "sigmoid", "relu"})
    void rowsAreJoinedAndHaveAFunctionOfTheirOwnValues(String function) {
        String json = """
                {"class_name":"Functional","config":{"name":"f","layers":[
                {"class_name":"InputLayer","name":"x","config":{"name":"x","batch_input_shape":[null,2,1,2]},"inbound_nodes":[]},
                {"class_name":"Reshape","name":"one","config":{"name":"one","target_shape":[2,2]},"inbound_nodes":[[["x",0,0,{}]]]},
                {"class_name":"MaxPooling2D","name":"pool","config":{"name":"pool","pool_size":[1,1],"strides":[1,1]},"inbound_nodes":[[["x",0,0,{}]]]},
                {"class_name":"Reshape","name":"two","config":{"name":"two","target_shape":[-1,2]},"inbound_nodes":[[["pool",0,0,{}]]]},
                {"class_name":"Concatenate","name":"all","config":{"name":"all","axis":1},"inbound_nodes":[[["one",0,0,{}],["two",0,0,{}]]]},
                {"class_name":"Activation","name":"end","config":{"name":"end","activation":"FUNCTION"},"inbound_nodes":[[["all",0,0,{}]]]}],
                "input_layers":[["x",0,0]],"output_layers":[["end",0,0]]}}
                """.replace("FUNCTION", function);

        KerasModel model = model(2, json);
        Network network = model.network();
        // Channel 0 of the two rows, then channel 1.
        INDArray logits = ForwardPass.run(
                        network, Nd4j.createFromArray(1f, 2f, -3f, 4f).reshape(1, 2, 2, 1))
                .logits();

        assertThat(network.outputGrid()).isEqualTo(new OutputGrid(2, 4, 1));
        boolean limited = function.equals("relu");
        assertThat(Buffers.floats(logits)).containsExactly(1, 2, 1, 2, limited ? 0 : -3, 4, limited ? 0 : -3, 4);
        assertThat(model.meaning())
                .isEqualTo(
                        limited
                                ? Optional.empty()
                                : Optional.of(
                                        function.equals("softmax") ? OutputMeaning.SOFTMAX : OutputMeaning.SIGMOID));
    }

    /** The values that tf.image.resize gives for rows of 1 and 2 above 3 and 4: the edges are repeated. */
    @Test
    void bilinearUpsamplingPlacesTheCentresOfCells() {
        String json =
                sequential("[null,2,2,1]", "UpSampling2D", ",'size':[2,1],'interpolation':'bilinear'", "Flatten", "");

        Network network = read(3, json);
        INDArray logits = ForwardPass.run(
                        network, Nd4j.createFromArray(1f, 2f, 3f, 4f).reshape(1, 1, 2, 2))
                .logits();

        assertThat(Buffers.floats(logits)).containsExactly(1, 2, 1.5f, 2.5f, 2.5f, 3.5f, 3, 4);
    }

    @Test
    void aSoftmaxWithinANetworkSharesOneAmongTheChannels() {
        String json = sequential("[null,2,2,3]", "Activation", ",'activation':'softmax'", "ReLU", "", "Flatten", "");

        assertThat(run(read(2, json), 5)).isEqualTo(1 / 3.0);
    }

    /** Where the channels stand first, the last dimension, which is meant where none is named, is that of the columns. */
    @ParameterizedTest
    @CsvSource({
        "channels_first, Softmax, '', 1, 2",
        "channels_first, Activation, 'softmax', 1, 2",
        "channels_first, Softmax, 2, 2, 2",
        "channels_first, Softmax, 1, 4, 3",
        "channels_last, Softmax, 1, 4, 3",
        "channels_last, Softmax, 2, 2, 2",
        "channels_last, Softmax, -2, 2, 2",
        "channels_last, Softmax, '[1,2]', 2, 6",
        "channels_last, Softmax, 3, 1, 2"
    })
    void aSoftmaxRunsAlongTheDimensionsThatAreNamed(String order, String layer, String said, int stride, int count) {
        String pool = ",'pool_size':[1,1],'data_format':'" + order + "'";
        String setting =
                layer.equals("Softmax") ? said.isEmpty() ? "" : ",'axis':" + said : ",'activation':'" + said + "'";
        Network network =
                read(2, sequential("[null,3,2,2]", "MaxPooling2D", pool, layer, setting, "ReLU", "", "Flatten", ""));
        // The file has 3×2×2 values, whose last dimension is that of the channels or of the columns.
        float[] x = {0, 1, 2, 3, 1, 0, 2, 5, 4, 1, 0.5f, 2};
        boolean last = order.equals("channels_last");
        INDArray own = Nd4j.createFromArray(x).reshape(1, 3, 2, 2);

        float[] y = Buffers.floats(
                ForwardPass.run(network, last ? own.permute(0, 3, 1, 2).dup('c') : own)
                        .logits());

        for (int i = 0; i < x.length; i++) {
            int first = i - i / stride % count * stride;
            double sum = 0;
            for (int k = 0; k < count; k++) {
                sum += Math.exp(x[first + k * stride]);
            }
            assertThat((double) y[i]).isCloseTo(Math.exp(x[i]) / sum, within(1e-6));
        }
    }

    @Test
    void aSoftmaxAtTheEndStaysWhereItRunsAlongPositionsAndIsSaidTo() {
        KerasModel model = model(2, sequential("[null,2,2,3]", "Softmax", ",'axis':[1,2]"));

        assertThat(model.network().outputGrid()).isEqualTo(new OutputGrid(3, 2, 2));
        assertThat(model.network().nodes()).anyMatch(node -> node.layer() instanceof Softmax);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'class_name':'TFOpLambda','config':{'name':'s','function':'nn.softmax'},'inbound_nodes':[['x',0,0,{'axis':AXIS}]]",
                "'module':'keras.src.ops.nn','class_name':'Softmax','config':{'name':'s','axis':AXIS},"
                        + "'inbound_nodes':[[['x',0,0,{}]]]"
            })
    void aSoftmaxThatIsAnOperationRunsAlongItsAxis(String softmax) {
        String json = "{'class_name':'Functional','config':{'name':'f','layers':["
                + "{'class_name':'InputLayer','name':'x','config':{'batch_input_shape':[null,2,2,3],'name':'x'},"
                + "'inbound_nodes':[]},{'name':'s',SOFTMAX},"
                + "{'class_name':'Flatten','name':'f','config':{'name':'f'},'inbound_nodes':[[['s',0,0,{}]]]}],"
                + "'input_layers':[['x',0,0]],'output_layers':[['f',0,0]]}}";
        String wired = json.replace("SOFTMAX", softmax).replace('\'', '"');

        assertThat(run(read(3, wired.replace("AXIS", "-1")), 5)).isEqualTo(1 / 3.0);
        assertThat(run(read(3, wired.replace("AXIS", "1")), 5)).isEqualTo(1 / 2.0);
        assertThatThrownBy(() -> read(3, wired.replace("AXIS", "7"))).hasMessageContaining("names dimension 7 of 4");
    }

    @Test
    void logarithmsOfProbabilitiesAreRefusedWithinANetwork() {
        String json = sequential("[null,3]", "Activation", ",'activation':'log_softmax'", "ReLU", "");

        assertThatThrownBy(() -> read(2, json)).hasMessageContaining("log_softmax ('l0': other layers read it)");
    }

    @Test
    void outputsOfOneLayerAreToldApartByANumberAndMayBeNamed() {
        String json = """
                {"class_name":"Functional","config":{"name":"f","layers":[
                {"class_name":"InputLayer","name":"x","config":{"batch_input_shape":[null,2],"name":"x"},"inbound_nodes":[]},
                {"class_name":"ReLU","name":"a","config":{"name":"a"},"inbound_nodes":[[["x",0,0,{}]],[["b",0,0,{}]]]},
                {"class_name":"Rescaling","name":"b","config":{"name":"b","scale":-2.0,"offset":1.0},"inbound_nodes":[[["a",0,0,{}]]]}],
                "input_layers":[["x",0,0]],"output_layers":{"one":["a",0,0],"two":["a",1,0]}}}""";
        KerasNetworks networks = networks(2, json);

        assertThat(networks.outputs()).containsExactly("a", "a_1");
        assertThat(run(networks.read("a", Optional.empty()).network(), -3)).isZero();
        assertThat(run(networks.read("a_1", Optional.empty()).network(), -3)).isEqualTo(1);
    }

    @Test
    void normalizationMayStateItsMeanAndVariance() {
        String json = sequential(
                "[null,1,1,2]", "Normalization", ",'axis':[-1],'mean':[[[[3.0,1.0]]]],'variance':[[[[4.0,1.0]]]]");
        String vanishing = sequential("[null,1]", "Normalization", ",'axis':-1,'mean':1.0,'variance':0.0");

        assertThat(run(read(3, json), 7)).isEqualTo(2);
        // Keras divides by no less than 1e-7.
        assertThat(run(read(3, vanishing), 2)).isCloseTo(1e7, within(10.0));
    }

    @Test
    void permuteOfTheChannelsAsAWholeNeedsNoLayer() {
        String back =
                sequential("[null,2,3,4]", "Permute", ",'dims':[3,1,2]", "Permute", ",'dims':[2,3,1]", "Flatten", "");

        assertThat(read(3, back).node("l2").orElseThrow().layer()).isEqualTo(new Flatten(ChannelOrder.LAST));
        assertThatThrownBy(() -> read(3, sequential("[null,2,3,4]", "Permute", ",'dims':[2,1,2]", "Flatten", "")))
                .hasMessageContaining("its layer 'l0' (Permute) rearranges [2, 3, 4] by [2, 1, 2]");
    }

    @Test
    void permuteOfRowsAndColumnsMovesValues() {
        Network network = read(3, sequential("[null,2,3,1]", "Permute", ",'dims':[2,1,3]", "ReLU", "", "Flatten", ""));
        INDArray image = Buffers.array(new float[] {1, 2, 3, 4, 5, 6}, 1, 1, 2, 3);

        assertThat(Buffers.floats(ForwardPass.run(network, image).logits())).containsExactly(1, 4, 2, 5, 3, 6);
    }

    @Test
    void aChannelShuffleIsOneLayerThatIsNamed() {
        Network network = read(
                3,
                sequential(
                        "[null,2,3,4]",
                        "Reshape",
                        ",'target_shape':[2,3,2,2]",
                        "Permute",
                        ",'dims':[1,2,4,3]",
                        "Reshape",
                        ",'target_shape':[2,3,-1]",
                        "ReLU",
                        "",
                        "Flatten",
                        ""));

        assertThat(network.nodes())
                .extracting(node -> node.layer().operator())
                .containsExactly("channel shuffle, 2 groups", "Relu", "Flatten");
    }

    @Test
    void valuesOfMoreDimensionsThanMapsAreReadByNothingElse() {
        String json = sequential("[null,2,3,4]", "Reshape", ",'target_shape':[2,3,2,2]", "ReLU", "", "Flatten", "");

        assertThatThrownBy(() -> read(3, json))
                .hasMessageContaining("ReLU ('l1': it reads values laid out as [2, 3, 2, 2], which are neither maps");
    }

    @Test
    void aVectorIsLaidOutAsMapsWithTheirChannelsLast() {
        Network network =
                read(3, sequential("[null,10]", "Reshape", ",'target_shape':[1,5,2]", "ReLU", "", "Flatten", ""));
        INDArray image = Nd4j.arange(10).castTo(DataType.FLOAT);

        INDArray fed = image.reshape(network.inputShape().batched(1));
        assertThat(Buffers.floats(ForwardPass.run(network, fed).logits())).isEqualTo(Buffers.floats(image));
        assertThat(network.shapeOf("l0")).isEqualTo(Shape.of(2, 1, 5));
    }

    @Test
    void croppingOfMoreThanThereIsIsRefused() {
        String json = sequential("[null,3,3,1]", "Cropping2D", ",'cropping':[[2,1],[0,0]]", "Flatten", "");

        assertThatThrownBy(() -> read(3, json))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("its layer 'l0' (Cropping2D) does not fit");
    }

    @Test
    void theNormByRootMeanSquaresIsRefused() {
        String json = sequential("[null,3]", "LayerNormalization", ",'axis':-1,'rms_scaling':true");

        assertThatThrownBy(() -> read(3, json))
                .hasMessageContaining("LayerNormalization ('l0': it divides by the root");
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
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("class 'MyModel'");
    }

    @Test
    void anOpenImageSizeAsksForACard() {
        assertThatThrownBy(() -> read(2, sequential("[null,null,null,3]", "ReLU", "")))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("no fixed size");
    }

    @Test
    void pixelsAreRescaledBehindAugmentationToo() {
        String json = sequential("[null,2,2,1]", "RandomFlip", "", "Rescaling", ",'scale':0.5", "Flatten", "");

        KerasModel model = model(3, json);

        assertThat(model.rescales()).isTrue();
        assertThat(run(model.network(), 3)).isEqualTo(1.5);
    }

    @Test
    void allScalingsByConstantsAreOneNote() {
        String json = sequential(
                "[null,2,2,1]", "Rescaling", ",'scale':0.5", "ReLU", "", "Rescaling", ",'scale':2.0", "Flatten", "");

        assertThat(read(3, json).notes())
                .filteredOn(note -> note.contains("scaling"))
                .containsExactly("Rescaling 'l0', Rescaling 'l2' by constants are read as scalings of each channel,"
                        + " which rules and fusion treat as a BatchNorm.");
    }

    @Test
    void aFinalSigmoidIsTakenOff() {
        Network network = read(2, sequential("[null,2]", "ReLU", "", "Activation", ",'activation':'sigmoid'"));

        assertThat(network.nodes()).noneMatch(node -> node.layer() instanceof Pointwise);
        assertThat(network.notes()).anyMatch(note -> note.startsWith("The final sigmoid 'l1' was taken off"));
    }
}
