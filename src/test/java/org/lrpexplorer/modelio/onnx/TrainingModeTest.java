package org.lrpexplorer.modelio.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lrpexplorer.modelio.onnx.GraphWriter.attribute;
import static org.lrpexplorer.modelio.onnx.GraphWriter.integers;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.modelio.Failures;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.proto.Onnx;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.GroupNorm;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Batch normalisation as exporters write it of a network that is still in training mode. */
class TrainingModeTest {

    private static final Onnx.AttributeProto TRAINING = attribute("training_mode", 1);

    @TempDir
    private Path folder;

    @Test
    void placeholdersInsteadOfStatisticsAreRefusedWithEveryLayerAndTheWayToExport() {
        OnnxFileBuilder file = placeholders(file(14, 1), "p", 4)
                .node("BatchNormalization", norm("x", "p"), "first", TRAINING)
                .node("Relu", List.of("first"), "relu")
                .node("BatchNormalization", norm("relu", "p"), "y", TRAINING);

        assertThat(failure(file))
                .contains("training mode", "BatchNormalizations 'first_node', 'y_node' only hold placeholders")
                .contains("mean 0, variance 1", "model.eval()");
    }

    @Test
    void beforeOperatorSet14TrainingShowsInTheOutputs() {
        OnnxFileBuilder five = placeholders(file(9, 1), "p", 4)
                .node("BatchNormalization", norm("x", "p"), "y")
                .alsoWriting("new_mean", "new_var", "saved_mean", "saved_var");
        OnnxFileBuilder one = placeholders(file(9, 1), "p", 4).node("BatchNormalization", norm("x", "p"), "y");
        OnnxFileBuilder newer = placeholders(file(15, 1), "p", 4).node("BatchNormalization", norm("x", "p"), "y");

        assertThat(failure(five)).contains("BatchNormalization 'y_node' only holds placeholders");
        assertThat(norm(read(one)).inTraining()).isFalse();
        assertThat(norm(read(newer)).inTraining()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Expand", "ConstantOfShape"})
    void placeholdersMayBeMadeInTheGraph(String operator) {
        OnnxFileBuilder file = file(17, 1).weights("g", 4).weights("b", 4);
        expanded(file, operator, "m", 0);
        expanded(file, operator, "v", 1);
        file.node("BatchNormalization", List.of("x", "g", "b", "m", "v"), "y", TRAINING);

        assertThat(failure(file)).contains("'y_node' only holds placeholders");
    }

    @Test
    void statisticsThatAreComputedOfTheBatchAreNoStatisticsOfATraining() {
        OnnxFileBuilder file = file(17, 1)
                .weights("g", 4)
                .weights("b", 4)
                .node("ReduceMean", List.of("x"), "m", integers("axes", 0, 2, 3), attribute("keepdims", 0))
                .node("ReduceL2", List.of("x"), "v", integers("axes", 0, 2, 3), attribute("keepdims", 0))
                .node("BatchNormalization", List.of("x", "g", "b", "m", "v"), "y", TRAINING);

        assertThat(failure(file)).contains("'y_node' only holds", "those of each batch", "model.eval()");
    }

    @Test
    void realStatisticsAreUsedAndTheLayerIsMarked() {
        OnnxFileBuilder training = file(15, 2).batchNorm("x", "y", 4);
        training.graph.getNodeBuilder(1).addAttribute(TRAINING);
        training.alsoWriting("mean_now", "var_now").node("Identity", List.of("mean_now"), "mean_kept");
        OnnxFileBuilder same = file(15, 2).batchNorm("x", "y", 4);

        assertThat(norm(read(training)).inTraining()).isTrue();
        assertThat(norm(read(training)).as(DataType.DOUBLE).inTraining()).isTrue();
        assertThat(logits(read(training))).isEqualTo(logits(read(same)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void instanceNormalisationWrittenAsBatchNormalizationOfOneImageIsRecognised(int images) {
        OnnxFileBuilder file = file(14, images)
                .weights("g", repeated(new float[] {1, 2, -1, 0.5f}, images), 4L * images)
                .weights("b", repeated(new float[] {0, 1, 2, 3}, images), 4L * images);
        placeholders(file, "p", 4 * images)
                .integers("joined", 1, 4L * images, 2, 3)
                .integers("apart", images, 4, 2, 3)
                .node("Reshape", List.of("x", "joined"), "one")
                .node("BatchNormalization", List.of("one", "g", "b", "p.m", "p.v"), "normal", TRAINING)
                .alsoWriting("mean_now", "var_now")
                .node("Reshape", List.of("normal", "apart"), "y");

        LoadedModel model = ModelReaders.read(file.save(folder));

        Node node = model.network().node("normal_node").orElseThrow();
        assertThat(((GroupNorm) node.layer()).groups()).isEqualTo(4);
        assertThat(model.notes()).anySatisfy(note -> assertThat(note).contains("'normal_node'", "InstanceNormaliz"));
        assertThat(logits(model.network())).containsExactly(logits(read(instance())), within(1e-6f));
    }

    @Test
    void instanceNormalisationMayComputeTheStatisticsThatNobodyUses() {
        OnnxFileBuilder file = parameters(file(17, -1))
                .integers("joined", 1, -1, 2, 3)
                .node("Reshape", List.of("x", "joined"), "one")
                .node("ReduceMean", List.of("one"), "m", integers("axes", 0, 2, 3), attribute("keepdims", 0))
                .node("ReduceL2", List.of("one"), "v", integers("axes", 0, 2, 3), attribute("keepdims", 0))
                .node("BatchNormalization", List.of("one", "g", "b", "m", "v"), "normal", TRAINING)
                .node("Shape", List.of("x"), "shape")
                .node("Reshape", List.of("normal", "shape"), "y");

        assertThat(logits(read(file))).containsExactly(logits(read(instance())), within(1e-6f));
    }

    @Test
    void groupNormalisationWrittenThatWayIsRecognisedToo() {
        OnnxFileBuilder file = placeholders(file(14, 2), "p", 4)
                .weights("ones", new float[] {1, 1, 1, 1}, 4)
                .integers("joined", 1, 4, -1)
                .integers("apart", 2, 4, 2, 3)
                .node("Reshape", List.of("x", "joined"), "one")
                .node("BatchNormalization", List.of("one", "ones", "p.m", "p.m", "p.v"), "normal", TRAINING)
                .node("Reshape", List.of("normal", "apart"), "y");
        OnnxFileBuilder same = file(21, 2)
                .weights("g", new float[] {1, 1, 1, 1}, 4)
                .weights("b", new float[] {0, 0, 0, 0}, 4)
                .node("GroupNormalization", List.of("x", "g", "b"), "y", attribute("num_groups", 2));

        assertThat(logits(read(file))).containsExactly(logits(read(same)), within(1e-6f));
    }

    @Test
    void aReshapeThatKeepsTheBatchLeavesABatchNormalization() {
        OnnxFileBuilder file = placeholders(file(14, 1), "p", 4)
                .integers("kept", -1, 4, 2, 3)
                .node("Reshape", List.of("x", "kept"), "maps")
                .node("BatchNormalization", norm("maps", "p"), "normal", TRAINING)
                .node("Reshape", List.of("normal", "kept"), "y");

        assertThat(failure(file)).contains("'normal_node' only holds placeholders");
    }

    @Test
    void parametersThatDifferFromImageToImageAreRefused() {
        OnnxFileBuilder file = placeholders(file(14, 2), "p", 8)
                .integers("joined", 1, 8, 2, 3)
                .integers("apart", 2, 4, 2, 3)
                .node("Reshape", List.of("x", "joined"), "one")
                .node("BatchNormalization", norm("one", "p"), "normal", TRAINING)
                .node("Reshape", List.of("normal", "apart"), "y");

        assertThat(failure(file)).contains("'normal_node': its parameters differ from image to image");
    }

    @Test
    void instanceNormalisationByStoredStatisticsIsABatchNormalization() {
        float[] variance = {1, 2, 3, 4};
        OnnxFileBuilder file = file(14, 2)
                .weights("g", repeated(new float[] {1, 2, 3, 4}, 2), 8)
                .weights("b", repeated(new float[] {0, 0, 1, 1}, 2), 8)
                .weights("v", repeated(variance, 2), 8)
                .integers("joined", 1, 8, 2, 3)
                .integers("apart", 2, 4, 2, 3)
                .node("Reshape", List.of("x", "joined"), "one")
                .node("BatchNormalization", List.of("one", "g", "b", "b", "v"), "normal")
                .node("Reshape", List.of("normal", "apart"), "y");

        BatchNorm norm =
                (BatchNorm) read(file).node("normal_node").orElseThrow().layer();

        assertThat(Buffers.floats(norm.variance())).isEqualTo(variance);
        assertThat(norm.inTraining()).isFalse();
    }

    @Test
    void dropoutInTrainingModeIsLeftOutAndSaid() {
        OnnxFileBuilder file = file(13, 1).weights("ratio", new float[] {0.5f}, 1);
        file.graph.addInitializerBuilder().setName("on").setDataType(9).addInt32Data(1);
        file.node("Dropout", List.of("x", "ratio", "on"), "y");

        assertThat(ModelReaders.read(file.save(folder)).notes())
                .anySatisfy(note -> assertThat(note).contains("Dropout", "training mode", "left out"));
    }

    /** A file that takes 4×2×3 and ends with a Flatten of what the nodes still to be added write. */
    private static OnnxFileBuilder file(int operatorSet, int images) {
        return new OnnxFileBuilder(operatorSet, images, 4, 2, 3)
                .node("Flatten", List.of("y"), "logits")
                .output("logits");
    }

    private static OnnxFileBuilder parameters(OnnxFileBuilder file) {
        return file.weights("g", new float[] {1, 2, -1, 0.5f}, 4).weights("b", new float[] {0, 1, 2, 3}, 4);
    }

    private static OnnxFileBuilder instance() {
        return parameters(file(14, -1)).node("InstanceNormalization", List.of("x", "g", "b"), "y");
    }

    private static OnnxFileBuilder placeholders(OnnxFileBuilder file, String name, int channels) {
        float[] ones = repeated(new float[] {1}, channels);
        return file.weights(name + ".g", channels)
                .weights(name + ".b", channels)
                .weights(name + ".m", new float[channels], channels)
                .weights(name + ".v", ones, channels);
    }

    private static List<String> norm(String from, String parameters) {
        return List.of(from, parameters + ".g", parameters + ".b", parameters + ".m", parameters + ".v");
    }

    private static void expanded(OnnxFileBuilder file, String operator, String to, float value) {
        if (operator.equals("Expand")) {
            file.weights(to + ".one", new float[] {value}, 1)
                    .node("Shape", List.of("x"), to + ".shape", attribute("start", 1), attribute("end", 2))
                    .node("Expand", List.of(to + ".one", to + ".shape"), to);
        } else {
            Onnx.TensorProto one = Onnx.TensorProto.newBuilder()
                    .setDataType(1)
                    .addDims(1)
                    .addFloatData(value)
                    .build();
            file.integers(to + ".shape", 4)
                    .node("ConstantOfShape", List.of(to + ".shape"), to, OnnxFileBuilder.attribute("value", one));
        }
    }

    private static float[] repeated(float[] values, int times) {
        float[] all = new float[values.length * times];
        for (int i = 0; i < all.length; i++) {
            all[i] = values[i % values.length];
        }
        return all;
    }

    private static BatchNorm norm(Network network) {
        return (BatchNorm) network.node("y_node").orElseThrow().layer();
    }

    private static float[] logits(Network network) {
        INDArray x = Nd4j.arange(24).castTo(DataType.FLOAT).reshape(1, 4, 2, 3);
        return Buffers.floats(ForwardPass.run(network, x.mul(x).addi(x)).logits());
    }

    private Network read(OnnxFileBuilder file) {
        return ModelReaders.read(file.save(folder)).network();
    }

    private String failure(OnnxFileBuilder file) {
        return Failures.reading(file.save(folder));
    }
}
