package org.lrpexplorer.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.ReadOptions;
import org.lrpexplorer.modelio.onnx.OnnxFileBuilder;
import org.lrpexplorer.open.Fitting;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;

/** A network of two images, of which one is held at a picture. */
class HeldPictureTest {
    private static final int SIDE = 6;

    @TempDir
    private Path folder;

    private Path network;
    private Path pictures;
    private Path right;

    @BeforeEach
    void writeFiles() throws IOException {
        pictures = Files.createDirectory(folder.resolve("pictures"));
        picture(pictures.resolve("a.png"), 3);
        right = picture(folder.resolve("b.png"), 7);
        network = new OnnxFileBuilder(13, -1, 3, SIDE, SIDE)
                .input("right", -1, 3, SIDE, SIDE)
                .weights("k", 2, 3, 3, 3)
                .weights("w", 32, 3)
                .node("Conv", List.of("x", "k"), "cl")
                .node("Conv", List.of("right", "k"), "cr")
                .node("Sub", List.of("cl", "cr"), "d")
                .node("Flatten", List.of("d"), "f")
                .node("MatMul", List.of("f", "w"), "y")
                .output("y")
                .save(folder);
        Files.writeString(folder.resolve("net.json"), """
                {"name": "twins", "classNames": ["p", "q", "r"], "input": {"channels": 3, "height": 6, "width": 6,
                 "low": -1, "high": 1, "mean": [0.1, 0.2, 0.3], "std": [0.5, 0.6, 0.7]}}
                """);
    }

    private static int rgb(int step, int i) {
        return 0x010203 * (step * i % 80);
    }

    private static Path picture(Path file, int step) throws IOException {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < SIDE * SIDE; i++) {
            image.setRGB(i % SIDE, i / SIDE, rgb(step, i));
        }
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    @Test
    void itIsMadeBackFromTheNumbersThatTheNetworkGets() {
        OpenNetwork open = OpenNetwork.read(
                network,
                ReadOptions.output(Optional.empty()).holding(Map.of("right", right.toString())),
                1,
                new CancellationToken());
        OpenDataset dataset = Fitting.of(open, OpenDataset.read(pictures, 1));

        ComparisonView view = new ComparisonRun(open, dataset).run(0, Request.of(Composites.named("LRP0")));

        assertThat(view.held()).singleElement().satisfies(held -> {
            assertThat(held.input()).isEqualTo("right");
            for (int i = 0; i < SIDE * SIDE; i++) {
                for (int c = 0; c < 3; c++) {
                    assertThat(held.image().value(i % SIDE, i / SIDE, c)).isEqualTo(rgb(7, i) >> (16 - 8 * c) & 0xFF);
                }
            }
        });
    }
}
