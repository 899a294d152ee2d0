package org.lrpexplorer.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.ComparisonRun;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.Conservation;
import org.lrpexplorer.compare.Place;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.ReadOptions;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.modelio.card.NetworkCard;
import org.lrpexplorer.modelio.common.ModelException;
import org.lrpexplorer.modelio.onnx.OnnxFileBuilder;
import org.lrpexplorer.modelio.proto.Onnx;
import org.lrpexplorer.network.HeldInput;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.tensor.Buffers;

/** A second image is a picture or a sample of a dataset; it becomes numbers as the samples of the main input do. */
class HeldSamplesTest {
    private static final int SIDE = 8;

    @TempDir
    private Path folder;

    private Path pictures;

    @BeforeEach
    void writeFiles() throws IOException {
        pictures = Files.createDirectory(folder.resolve("pictures"));
        picture(pictures.resolve("a.png"), 3);
        picture(pictures.resolve("b.png"), 7);
        new OnnxFileBuilder(13, -1, 1, SIDE, SIDE)
                .input("right", -1, 1, -1, -1)
                .weights("k", 2, 1, 3, 3)
                .weights("w", 144, 3)
                .node("Conv", List.of("x", "k"), "cl")
                .node("Conv", List.of("right", "k"), "cr")
                .node("Relu", List.of("cl"), "l")
                .node("Relu", List.of("cr"), "r")
                .node("Flatten", List.of("l"), "fl")
                .node("Flatten", List.of("r"), "fr")
                .node("Concat", List.of("fl", "fr"), "f", axis())
                .node("MatMul", List.of("f", "w"), "y")
                .output("y")
                .save(folder);
    }

    private static Onnx.AttributeProto axis() {
        return Onnx.AttributeProto.newBuilder()
                .setName("axis")
                .setType(Onnx.AttributeProto.AttributeType.INT)
                .setI(1)
                .build();
    }

    private static int grey(int step, int i) {
        return step * i % 256;
    }

    private static void picture(Path file, int step) throws IOException {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < SIDE * SIDE; i++) {
            image.getRaster().setSample(i % SIDE, i / SIDE, 0, grey(step, i));
        }
        ImageIO.write(image, "png", file.toFile());
    }

    private OpenNetwork open(String right) {
        return OpenNetwork.read(
                folder.resolve("net.onnx"),
                ReadOptions.output(Optional.empty()).holding(Map.of("right", right)),
                1,
                new CancellationToken());
    }

    private static float[] held(OpenNetwork network) {
        HeldInput layer = (HeldInput) network.raw().node("right").orElseThrow().layer();
        return Buffers.floats(layer.values());
    }

    private static float[] expected(int step, double scale, double shift) {
        float[] values = new float[SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (grey(step, i) / 255.0 * scale + shift);
        }
        return values;
    }

    @Test
    void aPictureAndASampleBecomeNumbersAsTheCardSays() {
        OpenNetwork ofPicture = open(pictures.resolve("b.png").toString());
        OpenNetwork ofSample = open(pictures + "#1");

        assertThat(held(ofPicture)).containsExactly(expected(7, 1, 0), within(1e-6f));
        assertThat(held(ofSample)).isEqualTo(held(ofPicture));
        assertThat(ofPicture.fixed().get("right")).startsWith("b.png (SHA-256 ");
        assertThat(ofSample.fixed().get("right")).isEqualTo("pictures#1");
    }

    @Test
    void anotherCardMakesOtherNumbersOfIt() {
        OpenNetwork network = open(pictures.resolve("a.png").toString());
        NetworkCard card = network.card();
        InputSpec input = card.input();
        NetworkCard other = new NetworkCard(
                card.name(),
                card.description(),
                card.classNames(),
                new InputSpec(
                        input.channels(), input.height(), input.width(), -1, 1, input.mean(), input.std(), input.bgr()),
                null);

        assertThat(held(network.withCard(other, 2))).containsExactly(expected(3, 2, -1), within(1e-6f));
    }

    @Test
    void aPictureThatWasReplacedIsNotTakenForTheOneThatExportsName() throws IOException {
        Path picture = Files.copy(pictures.resolve("a.png"), folder.resolve("held.png"));
        OpenNetwork network = open(picture.toString());
        Files.copy(pictures.resolve("b.png"), picture, StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> network.withCard(network.card(), 2))
                .isInstanceOf(ModelException.class)
                .hasMessage(picture + ", which the input 'right' is held at, was replaced since the network was opened;"
                        + " open the network again.");
    }

    @Test
    void bothImagesHaveColumnsAndNeitherIsComparedWithTheWhole() {
        OpenNetwork network = open(pictures.resolve("b.png").toString());
        OpenDataset dataset = Fitting.of(network, OpenDataset.read(pictures, 3));

        ComparisonView view = new ComparisonRun(network, dataset).run(0, Request.of(Composites.epsilonPlusFlat()));

        Column main = view.columns().get(0);
        Column right = view.columns().get(1);
        assertThat(right.node()).isEqualTo("right");
        assertThat(right.label()).isEqualTo("right");
        assertThat(right.place()).isEqualTo(Place.HELD_INPUT);
        assertThat(right.shape()).isEqualTo(main.shape());
        assertThat(main.liesOverSample()).isTrue();
        assertThat(right.liesOverSample()).isFalse();
        assertThat(right.raw().heatmap().sumAbs()).isPositive();
        Conservation branch = new Conservation.NotCompared(Conservation.Reason.BRANCH);
        assertThat(right.raw().conservation()).isEqualTo(branch);
        assertThat(main.raw().conservation()).isEqualTo(branch);
        assertThat(view.columns()).extracting(Column::label).containsExactly("input", "right", "y_node");
    }

    @Test
    void aSampleThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> open(pictures + "#2"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("'right' is to be held at sample 2 of pictures, which has 2 samples");
    }
}
