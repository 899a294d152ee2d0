package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lrpexplorer.modelio.onnx.GraphWriter.attribute;
import static org.lrpexplorer.modelio.onnx.GraphWriter.integers;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.Failures;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.ReadOptions;
import org.lrpexplorer.modelio.card.CardFiles;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.modelio.card.NetworkCard;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Nonlinearity;
import org.lrpexplorer.network.OutputMeaning;
import org.lrpexplorer.network.Pointwise;
import org.lrpexplorer.network.Rearrange;
import org.lrpexplorer.network.Softmax;

/** What turns logits into probabilities at the end of an ONNX file, and what outputs mean. */
class FinalProbabilitiesTest {

    @TempDir
    private Path folder;

    @Test
    void aSoftmaxInFrontOfAFlattenIsExplainedAsIfItWereNotThere() throws URISyntaxException {
        LoadedModel model = ModelReaders.read(resource("softmax_then_flatten.onnx"));
        LoadedModel reference = ModelReaders.read(resource("without_softmax.onnx"));

        Explanation explanation = explain(model);
        assertThat(explanation.logits()).isEqualTo(explain(reference).logits());
        assertThat(explanation.input().values())
                .containsExactly(explain(reference).input().values());
        assertThat(model.meaning()).isEqualTo(OutputMeaning.SOFTMAX);
        assertThat(model.notes())
                .containsExactly("The final Softmax 'Softmax_5' was taken off together with Flatten 'Flatten_6': the"
                        + " explanation starts at the logits in front of it.");
    }

    private static Explanation explain(LoadedModel model) {
        float[] input = new float[model.network().inputShape().size()];
        for (int i = 0; i < input.length; i++) {
            input[i] = (float) Math.sin(i);
        }
        return new Attributor(model.network()).explain(input, Request.of(Composites.epsilonPlus()));
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(FinalProbabilitiesTest.class.getResource("/outputs/" + name))
                .toURI());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tails")
    void whatFollowsProbabilitiesGoesWithThem(String name, OutputMeaning meaning, UnaryOperator<OnnxFileBuilder> tail) {
        LoadedModel model = read(tail.apply(dense()).output("p"));

        assertThat(model.network().output()).isEqualTo("z");
        assertThat(model.network().nodes()).extracting(Node::name).containsExactly("flat_node", "z_node");
        assertThat(model.notes()).anySatisfy(note -> assertThat(note).contains("taken off", "logits in front"));
        assertThat(model.meaning()).isEqualTo(meaning);
    }

    static Stream<Arguments> tails() {
        return Stream.of(
                tail("Softmax, Identity", f -> f.node("Softmax", List.of("z"), "s")
                        .node("Identity", List.of("s"), "p")),
                tail("LogSoftmax, Cast", f -> f.node("LogSoftmax", List.of("z"), "s")
                        .node("Cast", List.of("s"), "p", attribute("to", 1))),
                tail("Softmax, Reshape", f -> f.node("Softmax", List.of("z"), "s")
                        .integers("shape", -1, 1, 3)
                        .node("Reshape", List.of("s", "shape"), "p")),
                tail("Softmax, Unsqueeze, Transpose, Squeeze", f -> f.node("Softmax", List.of("z"), "s")
                        .integers("one", 1)
                        .integers("two", 2)
                        .node("Unsqueeze", List.of("s", "one"), "u")
                        .node("Transpose", List.of("u"), "t", integers("perm", 0, 2, 1))
                        .node("Squeeze", List.of("t", "two"), "p")),
                tail("Softmax, Log", f -> f.node("Softmax", List.of("z"), "s").node("Log", List.of("s"), "p")),
                tail("LogSoftmax, Exp", f -> f.node("LogSoftmax", List.of("z"), "s")
                        .node("Exp", List.of("s"), "p")),
                tail("LogSoftmax, Softmax", f -> f.node("LogSoftmax", List.of("z"), "s")
                        .node("Softmax", List.of("s"), "p")),
                Arguments.of("Sigmoid, Flatten", OutputMeaning.SIGMOID, (UnaryOperator<OnnxFileBuilder>)
                        f -> f.node("Sigmoid", List.of("z"), "s").node("Flatten", List.of("s"), "p")),
                Arguments.of("1/(1+exp(−z)) in parts, Flatten", OutputMeaning.SIGMOID, (UnaryOperator<OnnxFileBuilder>)
                        f -> f.weights("one", new float[] {1})
                                .node("Neg", List.of("z"), "n")
                                .node("Exp", List.of("n"), "e")
                                .node("Add", List.of("e", "one"), "a")
                                .node("Reciprocal", List.of("a"), "s")
                                .node("Flatten", List.of("s"), "p")));
    }

    private static Arguments tail(String name, UnaryOperator<OnnxFileBuilder> parts) {
        return Arguments.of(name, OutputMeaning.SOFTMAX, parts);
    }

    @Test
    void aTransposeThatMayReorderTheClassesIsNotTakenOff() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 1, 2, 2)
                .weights("w", 4, 4)
                .node("Flatten", List.of("x"), "flat")
                .node("MatMul", List.of("flat", "w"), "z")
                .node("Softmax", List.of("z"), "s")
                .integers("square", -1, 2, 2)
                .node("Reshape", List.of("s", "square"), "r")
                .node("Transpose", List.of("r"), "t", integers("perm", 0, 2, 1))
                .node("Flatten", List.of("t"), "p")
                .output("p");

        Network network = read(file).network();

        assertThat(network.output()).isEqualTo("p");
        assertThat(network.nodes())
                .extracting(Node::layer)
                .anyMatch(Softmax.class::isInstance)
                .anyMatch(Rearrange.class::isInstance);
    }

    @Test
    void aSoftmaxOverTheBatchIsSaidAndGivesNoProbabilities() {
        LoadedModel model = read(
                dense().node("Softmax", List.of("z"), "p", attribute("axis", 0)).output("p"));

        assertThat(model.network().output()).isEqualTo("z");
        assertThat(model.notes())
                .contains("Softmax 'p_node' runs over the images of a batch, not over the classes of one (axis 0): no"
                        + " probabilities are shown.");
        assertThat(model.meaning()).isEqualTo(OutputMeaning.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 13})
    void aSoftmaxOverNothingButOneValueIsSaid(int operatorSet) {
        OnnxFileBuilder file = new OnnxFileBuilder(operatorSet, -1, 3, 4, 4)
                .node("GlobalAveragePool", List.of("x"), "z")
                .node("Softmax", List.of("z"), "p", attribute("axis", 3))
                .output("p");

        LoadedModel model = read(file);

        assertThat(model.notes()).anySatisfy(note -> assertThat(note)
                .contains("runs over 1 of 3 outputs (axis 3)", "do not depend on the image"));
        assertThat(model.meaning()).isEqualTo(OutputMeaning.NONE);
    }

    @Test
    void aSoftmaxOfPooledMapsOverTheirChannelsIsOneOfClasses() {
        LoadedModel model = read(new OnnxFileBuilder(13, -1, 3, 4, 4)
                .node("GlobalAveragePool", List.of("x"), "z")
                .node("Softmax", List.of("z"), "p", attribute("axis", 1))
                .output("p"));

        assertThat(model.meaning()).isEqualTo(OutputMeaning.SOFTMAX);
        assertThat(model.notes()).hasSize(1);
    }

    @Test
    void oneFunctionAppliedToAnotherGivesNoProbabilities() {
        LoadedModel model = read(dense().node("Sigmoid", List.of("z"), "s")
                .node("Softmax", List.of("s"), "p")
                .output("p"));

        assertThat(model.network().output()).isEqualTo("z");
        assertThat(model.meaning()).isEqualTo(OutputMeaning.NONE);
        assertThat(model.notes())
                .contains("The file applies one such function to another: no probabilities are shown.");
    }

    @Test
    void aSigmoidOfMapsThatBecomeTheOutputsStaysAndIsSaidTo() {
        LoadedModel model = read(new OnnxFileBuilder(13, -1, 2, 2, 2)
                .node("Sigmoid", List.of("x"), "s")
                .node("Flatten", List.of("s"), "y")
                .output("y"));

        assertThat(model.network().node("s_node").orElseThrow().layer()).isEqualTo(new Pointwise(Nonlinearity.SIGMOID));
        assertThat(model.meaning()).isEqualTo(OutputMeaning.PROBABILITY);
        assertThat(model.notes()).anySatisfy(note -> assertThat(note).contains("'s_node'", "stays in"));
    }

    @Test
    void aProbabilityBesideItsComplementIsSaidToBeOne() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 1, 2, 2)
                .weights("w", 4, 1)
                .weights("one", new float[] {1})
                .node("Flatten", List.of("x"), "flat")
                .node("MatMul", List.of("flat", "w"), "z")
                .node("Sigmoid", List.of("z"), "s")
                .node("Sub", List.of("one", "s"), "rest")
                .node("Concat", List.of("rest", "s"), "y", attribute("axis", 1))
                .output("y");

        LoadedModel model = read(file);

        assertThat(model.meaning()).isEqualTo(OutputMeaning.PROBABILITY);
        assertThat(model.notes()).anySatisfy(note -> assertThat(note)
                .contains("probabilities of Sigmoid 's_node'", "stays in", "not at logits"));
    }

    @Test
    void aMeanOfTwoSoftmaxesIsSaidToBeProbabilitiesAndTheSoftmaxesStay() {
        OnnxFileBuilder file = dense().weights("v", 4, 3)
                .weights("half", new float[] {0.5f})
                .node("MatMul", List.of("flat", "v"), "z2")
                .node("Softmax", List.of("z"), "s")
                .node("Softmax", List.of("z2"), "s2")
                .node("Add", List.of("s", "s2"), "sum")
                .node("Mul", List.of("sum", "half"), "y")
                .output("y");

        LoadedModel model = read(file);

        assertThat(model.network().node("s_node").orElseThrow().layer()).isEqualTo(new Softmax());
        assertThat(model.meaning()).isEqualTo(OutputMeaning.PROBABILITY);
    }

    @Test
    void onePickedProbabilityIsSaidToBeOne() {
        LoadedModel model = read(dense().node("Softmax", List.of("z"), "s")
                .integers("from", 1)
                .integers("to", 2)
                .integers("axis", 1)
                .node("Slice", List.of("s", "from", "to", "axis"), "y")
                .output("y"));

        assertThat(model.meaning()).isEqualTo(OutputMeaning.PROBABILITY);
        assertThat(model.notes())
                .containsExactly("The outputs are made of the probabilities of Softmax 's_node', which stays in: the"
                        + " explanation starts at them, not at logits.");
    }

    @Test
    void outputsThatSumToOneOnNoiseAreSaidToBeProbabilitiesWhateverMakesThem() {
        OnnxFileBuilder file = new OnnxFileBuilder(13, -1, 2, 2, 2)
                .weights("one", new float[] {1})
                .node("GlobalAveragePool", List.of("x"), "m")
                .node("Flatten", List.of("m"), "f")
                .integers("from", 0)
                .integers("to", 1)
                .integers("axis", 1)
                .node("Slice", List.of("f", "from", "to", "axis"), "p")
                .node("Sub", List.of("one", "p"), "rest")
                .node("Concat", List.of("rest", "p"), "y", attribute("axis", 1))
                .output("y");

        LoadedModel model = read(file);

        assertThat(model.meaning()).isEqualTo(OutputMeaning.PROBABILITY);
        assertThat(model.notes())
                .anySatisfy(note -> assertThat(note).contains("outputs are probabilities", "sum to 1", "logits"));
    }

    @Test
    void severalPlainOutputsAreTakenForClassesThatExcludeEachOther() {
        LoadedModel model = read(dense().output("z"));

        assertThat(model.meaning()).isEqualTo(OutputMeaning.SOFTMAX);
        assertThat(model.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tanh", "HardSigmoid", "Softsign", "Softplus"})
    void outputsOfAFunctionThatGivesNoLogitsAreNoProbabilities(String operator) {
        LoadedModel model = read(dense().weights("degrees", new float[] {180})
                .node(operator, List.of("z"), "a")
                .node("Mul", List.of("a", "degrees"), "y")
                .output("y"));

        assertThat(model.meaning()).isEqualTo(OutputMeaning.NONE);
    }

    @Test
    void oneOutputIsNoProbabilityUnlessItHasTheNamesOfTwoClasses() {
        Path file = single().output("z").save(folder);
        assertThat(ModelReaders.read(file).meaning()).isEqualTo(OutputMeaning.NONE);

        CardFiles.write(card(List.of("ok", "defect"), null), CardFiles.beside(file));
        LoadedModel named = ModelReaders.read(file);

        assertThat(named.meaning()).isEqualTo(OutputMeaning.SIGMOID);
        assertThat(named.outputName(0)).isEqualTo("defect");
        assertThat(named.otherClass()).contains("ok");
    }

    @Test
    void twoNamesForTheOneOutputOfARegressionAreRefused() {
        Path file = single().node("Tanh", List.of("z"), "y").output("y").save(folder);
        CardFiles.write(card(List.of("ok", "defect"), null), CardFiles.beside(file));

        assertThat(Failures.reading(file)).contains("names 2 classes", "has 1 output.");
    }

    @Test
    void aCardSaysHowOutputsBecomeProbabilities() {
        Path file = dense().output("z").save(folder);
        CardFiles.write(card(List.of("cat", "dog", "indoors"), "sigmoid"), CardFiles.beside(file));

        assertThat(ModelReaders.read(file).meaning()).isEqualTo(OutputMeaning.SIGMOID);
        assertThat(ModelReaders.read(file).card().probabilities()).isEqualTo("sigmoid");
    }

    @Test
    void twoNamesForOneOutputAreKeptWhereTheOutputIsChosenByName() {
        Path file = single().output("z").save(folder);
        CardFiles.write(card(List.of("ok", "defect"), null), CardFiles.beside(file));

        LoadedModel model = ModelReaders.read(file, ReadOptions.output(Optional.of("z")));

        assertThat(model.card().classNames()).containsExactly("ok", "defect");
    }

    private static NetworkCard card(List<String> classes, String probabilities) {
        return new NetworkCard("n", "", classes, InputSpec.zeroToOne(1, 2, 2), null, null, null, probabilities, null);
    }

    /** x[N,1,2,2] → flat → z[N,3]. */
    private static OnnxFileBuilder dense() {
        return new OnnxFileBuilder(13, -1, 1, 2, 2)
                .weights("w", 4, 3)
                .node("Flatten", List.of("x"), "flat")
                .node("MatMul", List.of("flat", "w"), "z");
    }

    /** x[N,1,2,2] → flat → z[N,1]. */
    private static OnnxFileBuilder single() {
        return new OnnxFileBuilder(13, -1, 1, 2, 2)
                .weights("w", 4, 1)
                .node("Flatten", List.of("x"), "flat")
                .node("MatMul", List.of("flat", "w"), "z");
    }

    private LoadedModel read(OnnxFileBuilder file) {
        return ModelReaders.read(file.save(folder));
    }
}
