package org.lrpexplorer.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.explore.notice.Severity;
import org.lrpexplorer.modelio.card.CardFiles;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.modelio.card.NetworkCard;
import org.lrpexplorer.modelio.onnx.OnnxFileBuilder;
import org.lrpexplorer.modelio.proto.Onnx;
import org.lrpexplorer.network.HeldInput;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.tensor.Buffers;

/** A card says how pictures become numbers, also those that inputs are held at, which are files to be read again. */
class HeldSampleCardsTest {

    @TempDir
    private Path folder;

    private final HandThreads hands = new HandThreads();
    private final ExplorerModel model = new ExplorerModel();
    private final Explorer explorer = new Explorer(model, hands.threads(), new Bundled(List.of(), List.of()));
    private Path picture;

    @BeforeEach
    void openANetworkOfTwoPictures() throws IOException {
        picture = folder.resolve("b.png");
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(0, 0, 0, 255);
        ImageIO.write(image, "png", picture.toFile());
        Path network = new OnnxFileBuilder(13, -1, 1, 8, 8)
                .input("right", -1, 1, 8, 8)
                .weights("w", 128, 3)
                .node("Flatten", List.of("x"), "here")
                .node("Flatten", List.of("right"), "there")
                .node("Concat", List.of("here", "there"), "both", axis())
                .node("MatMul", List.of("both", "w"), "y")
                .output("y")
                .save(folder);
        CardFiles.write(card(0, 1), CardFiles.beside(network));
        explorer.openNetwork(network);
        hands.settle();
    }

    private static Onnx.AttributeProto axis() {
        return Onnx.AttributeProto.newBuilder()
                .setName("axis")
                .setType(Onnx.AttributeProto.AttributeType.INT)
                .setI(1)
                .build();
    }

    private static NetworkCard card(double low, double high) {
        InputSpec input = new InputSpec(1, 8, 8, low, high, List.of(0.0), List.of(1.0));
        return new NetworkCard(
                "two pictures", "", List.of("a", "b", "c"), input, null, null, null, null, Map.of("right", "b.png"));
    }

    /** The first two values that the second picture became, which are white and black. */
    private List<Float> held() {
        OpenNetwork open = model.network().get();
        HeldInput layer = (HeldInput) open.raw().node("right").orElseThrow().layer();
        float[] values = Buffers.floats(layer.values());
        return List.of(values[0], values[1]);
    }

    @Test
    void thePictureIsReadAgainAwayFromTheUserInterface() {
        OpenNetwork before = model.network().get();
        assertThat(held()).containsExactly(1f, 0f);

        explorer.applyCard(card(-1, 1));
        hands.ui.drain();
        assertThat(model.network().get()).isSameAs(before);
        hands.settle();

        assertThat(held()).containsExactly(1f, -1f);
        assertThat(model.network().get().card().input().low()).isEqualTo(-1);
    }

    @Test
    void aPictureThatIsGoneIsSaidAndTheNetworkStaysAsItIs() throws IOException {
        OpenNetwork before = model.network().get();
        Files.delete(picture);

        explorer.applyCard(card(-1, 1));
        hands.settle();

        assertThat(model.network().get()).isSameAs(before);
        assertThat(model.notices())
                .anyMatch(notice ->
                        notice.severity() == Severity.ERROR && notice.sentence().contains("b.png"));
    }

    @Test
    void aNetworkThatIsOpenedMeanwhileIsNotDescribed() {
        explorer.applyCard(card(-1, 1));
        explorer.openNetwork(Path.of("assets", "networks", "mnist-dense-bn.onnx"));
        hands.settle();

        assertThat(model.network().get().file()).hasFileName("mnist-dense-bn.onnx");
        assertThat(model.network().get().card().input().low()).isZero();
    }
}
