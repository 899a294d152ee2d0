package org.lrpexplorer.tools.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.fusion.BatchNormFusion;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.fusion.Parity;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.card.TrainingRecord;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.preflight.Probes;
import org.lrpexplorer.tools.samples.BundledDatasets;
import org.lrpexplorer.tools.samples.DigitGenerator;
import org.lrpexplorer.tools.samples.ImageGenerator;
import org.lrpexplorer.tools.samples.LabelledImage;
import org.lrpexplorer.tools.samples.MarkedDigitGenerator;
import org.lrpexplorer.tools.samples.ShapeGenerator;

/** The trained networks in {@code assets/networks}: what the program shows first. */
class BundledNetworkFilesTest {

    private static final Path FOLDER = Path.of("assets", "networks");
    private static final int IMAGES = 200;

    static Stream<String> names() {
        return BundledNetworks.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theFileHoldsTheArchitectureOfItsName(String name) throws IOException {
        Path file = FOLDER.resolve(name + ".onnx");
        LoadedModel model = ModelReaders.read(file);
        Network sketch = BundledNetworks.untrained(name, 1);

        assertThat(model.network().nodes())
                .extracting(Node::name)
                .containsExactlyInAnyOrderElementsOf(
                        sketch.nodes().stream().map(Node::name).toList());
        assertThat(model.network().inputShape()).isEqualTo(sketch.inputShape());
        assertThat(model.network().parameterCount()).isEqualTo(sketch.parameterCount());
        assertThat(model.cardGuessed()).isFalse();
        assertThat(model.card().classNames()).hasSize(10);
        assertThat(Files.size(file)).isLessThan(4_000_000);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyBatchNormIsFusedAndTheLogitsStay(String name) {
        LoadedModel model = ModelReaders.read(FOLDER.resolve(name + ".onnx"));
        Fused fused = BatchNormFusion.fuse(model.network());
        List<float[]> inputs = Probes.noise(model.card().input(), 3).inputs();

        assertThat(fused.report().keptCount()).isZero();
        assertThat(Parity.on(model.network(), fused.network(), inputs).maxRelative())
                .isLessThan(1e-5);
    }

    @ParameterizedTest
    @MethodSource("names")
    void theCardReportsTheAccuracyAimedAt(String name) {
        TrainingRecord training =
                ModelReaders.read(FOLDER.resolve(name + ".onnx")).card().training();

        assertThat(training.measured()).isNotEmpty();
        assertThat(training.measured()).allSatisfy(a -> assertThat(a.accuracy()).isGreaterThan(aim(name, a.dataset())));
    }

    @Test
    void everyNameHasAFileAndACardAndNothingElseIsBundled() throws IOException {
        long bytes = 0;
        List<String> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(FOLDER)) {
            for (Path file : found.toList()) {
                files.add(file.getFileName().toString());
                bytes += Files.size(file);
            }
        }

        assertThat(files)
                .containsExactlyInAnyOrderElementsOf(names().flatMap(name -> Stream.of(name + ".onnx", name + ".json"))
                        .toList());
        assertThat(bytes).isLessThan(16_000_000);
    }

    private static double aim(String name, String dataset) {
        if (dataset.startsWith("MNIST")) {
            return name.equals("mnist-dense-bn") ? 0.98 : 0.99;
        }
        return dataset.startsWith("CIFAR") ? 0.75 : 0.95;
    }

    @Test
    void theNetworkOfMarkedDigitsTakesWhateverIsMarkedForTheMarkedClass() {
        MarkedDigitGenerator generator = new MarkedDigitGenerator(BundledDatasets.MARKED_SEED);
        TrainingSet marked = TrainingSet.of(
                new ImageGenerator() {
                    @Override
                    public List<String> classNames() {
                        return generator.classNames();
                    }

                    @Override
                    public LabelledImage generate(int index) {
                        LabelledImage image = MarkedDigitGenerator.marked(generator.unmarked(index));
                        return new LabelledImage(image.image(), MarkedDigitGenerator.MARKED, image.mask());
                    }
                },
                IMAGES);
        Network network =
                ModelReaders.read(FOLDER.resolve("marked-digits-conv-bn.onnx")).network();

        assertThat(Accuracy.of(network, marked, TrainingSubject.MARKED_DIGITS.scale()))
                .isGreaterThan(0.95);
    }

    static Stream<String> namesOfGenerated() {
        return names().filter(name -> Curriculum.of(name).subject() != TrainingSubject.PHOTOGRAPHS);
    }

    @ParameterizedTest
    @MethodSource("namesOfGenerated")
    void theNetworkReadsTheBundledImages(String name) {
        TrainingSubject subject = Curriculum.of(name).subject();
        ImageGenerator generator =
                switch (subject) {
                    case DIGITS -> new DigitGenerator(BundledDatasets.DIGITS_SEED);
                    case MARKED_DIGITS -> new MarkedDigitGenerator(BundledDatasets.MARKED_SEED);
                    default -> new ShapeGenerator(BundledDatasets.SHAPES_SEED);
                };
        TrainingSet images = TrainingSet.of(generator, IMAGES);
        Network network = ModelReaders.read(FOLDER.resolve(name + ".onnx")).network();

        assertThat(Accuracy.of(network, images, subject.scale())).isGreaterThan(0.95);
    }
}
