package org.lrpexplorer.explore;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.Conservation;
import org.lrpexplorer.compare.Place;
import org.lrpexplorer.compare.Prediction;
import org.lrpexplorer.compare.RowFindings;
import org.lrpexplorer.compare.Tile;
import org.lrpexplorer.compare.Treatments;
import org.lrpexplorer.dataset.Fit;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.explore.task.ExplanationRequest;
import org.lrpexplorer.fusion.BatchNormFusion;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.fusion.NoiseParity;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.lrp.ComparingAttributor;
import org.lrpexplorer.lrp.Comparison;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Relevance;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.lrp.diagnosis.Amounts;
import org.lrpexplorer.lrp.diagnosis.Diagnosis;
import org.lrpexplorer.lrp.diagnosis.Fault;
import org.lrpexplorer.lrp.diagnosis.Finding;
import org.lrpexplorer.lrp.diagnosis.FindingText;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.modelio.card.NetworkCard;
import org.lrpexplorer.network.Add;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.GlobalAvgPool;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.OutputMeaning;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.open.OpeningId;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Small networks and views, the same in every run. */
public final class Examples {

    public static final Preprocessing GREY = new Preprocessing(1, 4, 4, Fit.EXACT, 0, 1, List.of(), List.of());
    public static final Request REQUEST = Request.of(Composites.epsilonPlusFlat());

    private final Random random = new Random(7);
    private final List<Node> nodes = new ArrayList<>();
    private final Shape input;
    private String tensor = "input";

    private Examples(Shape input) {
        this.input = input;
    }

    /** BatchNorm before the activation: it goes backward into the convolutions. */
    public static Network normBefore() {
        Examples e = new Examples(Shape.of(1, 8, 8));
        e.add("conv1", e.conv(1, 4)).add("bn1", e.norm(4)).add("relu1", new Relu());
        e.add("conv2", e.conv(4, 4)).add("bn2", e.norm(4)).add("relu2", new Relu());
        e.add("pool", new MaxPool(Window.square(2, 2, 0))).add("flatten", new Flatten());
        return e.add("dense", Dense.of(e.values(3, 64), null)).network("norm-before");
    }

    /** BatchNorm on the input and after the activation: it goes forward into the convolutions and the dense layer. */
    public static Network normAfter() {
        Examples e = new Examples(Shape.of(1, 8, 8));
        e.add("bn0", e.norm(1));
        e.add("conv1", e.conv(1, 4)).add("relu1", new Relu()).add("bn1", e.norm(4));
        e.add("conv2", e.conv(4, 4)).add("relu2", new Relu()).add("bn2", e.norm(4));
        return e.add("flatten", new Flatten())
                .add("dense", Dense.of(e.values(3, 256), null))
                .network("norm-after");
    }

    /** No BatchNorm at all. */
    public static Network plain() {
        Examples e = new Examples(Shape.of(1, 8, 8));
        e.add("conv1", e.conv(1, 4)).add("relu1", new Relu()).add("flatten", new Flatten());
        return e.add("dense", Dense.of(e.values(3, 256), null)).network("plain");
    }

    /** A residual block. */
    public static Network residual() {
        Examples e = new Examples(Shape.of(1, 8, 8));
        e.add("stem", e.conv(1, 4)).add("stem.bn", e.norm(4)).add("stem.relu", new Relu());
        e.add("branch1", e.conv(4, 4)).add("branch1.bn", e.norm(4)).add("branch1.relu", new Relu());
        e.add("branch2", e.conv(4, 4)).add("branch2.bn", e.norm(4));
        e.nodes.add(new Node("sum", new Add(), List.of("branch2.bn", "stem.relu"), "sum"));
        e.tensor = "sum";
        return e.add("gap", new GlobalAvgPool())
                .add("flatten", new Flatten())
                .add("dense", Dense.of(e.values(3, 4), null))
                .network("residual");
    }

    /** A network as if read from a file, with the card that suits it. */
    public static OpenNetwork open(Network network, long serial) {
        Fused fused = BatchNormFusion.fuse(network);
        return new OpenNetwork(
                new OpeningId(network.name(), serial),
                new LoadedModel(network, card(network), false, List.of(), Path.of(network.name() + ".onnx")),
                fused,
                NoiseParity.of(network, fused.network(), 0, 1, 2, 1),
                new ComparingAttributor(network, fused));
    }

    public static NetworkCard card(Network network) {
        Shape shape = network.inputShape();
        return new NetworkCard(
                network.name(),
                "",
                List.of("one", "two", "three"),
                InputSpec.zeroToOne(shape.dim(0), shape.dim(1), shape.dim(2)),
                null);
    }

    /** A view of one sample that holds next to nothing, computed by nobody. */
    public static ComparisonView view(int index) {
        return view(index, new PixelImage(1, 1, 1, new byte[1]));
    }

    /** The same of an image. */
    public static ComparisonView view(int index, PixelImage image) {
        Prediction only = new Prediction(0, "one", 1, OptionalDouble.of(1));
        return view(index, image, Optional.empty(), List.of(only));
    }

    /** The same of an image with a label, of whose classes the first is explained. */
    public static ComparisonView view(
            int index, PixelImage image, Optional<String> label, List<Prediction> predictions) {
        float[] one = {1};
        Relevance relevance = new Relevance("node", "x", Shape.of(1), one);
        Explanation explanation = new Explanation(
                "net",
                REQUEST.withTarget(Target.ofClass(0)),
                List.of(1f),
                relevance,
                List.of(relevance),
                Map.of("x", relevance),
                List.of("node"));
        Tile tile = new Tile(new Heatmap("input", 1, 1, one), new Conservation.Compared(0, 0));
        return new ComparisonView(
                "net",
                "data",
                index,
                image,
                List.of(),
                GREY,
                Set.of(),
                label,
                OutputMeaning.SOFTMAX,
                predictions,
                predictions.get(0),
                REQUEST,
                new Treatments("raw", "brief", "fused", "brief fused", "parity"),
                new Comparison(explanation, explanation),
                List.of(new Column("", "input", "", Shape.of(1), Place.INPUT, tile, tile)),
                new RowFindings(Optional.empty(), Optional.empty(), true),
                Duration.ZERO);
    }

    /** That relevance explodes in the raw row, with or without its cause. */
    public static RowFindings unsound(boolean diagnosed) {
        Finding finding = new Finding(
                Fault.EXPLODES,
                new Amounts(1, 1, 5000, 1),
                diagnosed ? Optional.of(new Diagnosis(Optional.empty(), List.of(), 3)) : Optional.empty());
        return new RowFindings(Optional.of(new FindingText(finding, node -> node)), Optional.empty(), false);
    }

    public static ExplanationRequest request(int index) {
        return new ExplanationRequest(new OpeningId("net", 1), new OpeningId("data", 2), GREY, index, REQUEST, false);
    }

    static PixelImage noise(int width, int height, int channels, long seed) {
        byte[] pixels = new byte[width * height * channels];
        new Random(seed).nextBytes(pixels);
        return new PixelImage(width, height, channels, pixels);
    }

    private Examples add(String name, Layer layer) {
        nodes.add(Node.of(name, layer, tensor, name));
        tensor = name;
        return this;
    }

    private Network network(String name) {
        return new Network(name, "input", input, nodes, tensor, List.of());
    }

    private Conv2d conv(int inputs, int outputs) {
        return Conv2d.of(values(outputs, inputs, 3, 3), values(outputs), Window.square(3, 1, 1), 1);
    }

    private BatchNorm norm(int channels) {
        float[] variance = new float[channels];
        Arrays.fill(variance, 0.5f);
        return BatchNorm.of(
                values(channels), values(channels), values(channels), Buffers.array(variance, channels), 1e-5);
    }

    private INDArray values(long... shape) {
        int count = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        float[] values = new float[count];
        IntStream.range(0, count).forEach(i -> values[i] = (float) random.nextGaussian());
        return Buffers.array(values, shape);
    }
}
