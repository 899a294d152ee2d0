package org.lrpexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.compare.ComparisonRun;
import org.lrpexplorer.heatmap.ClassColors;
import org.lrpexplorer.lrp.OutputMap;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.Fitting;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;

/** Figures of a segmentation network of 2 classes at 8×8 positions. */
class OutputFigureTest {
    private static final int SIDE = 8;
    private static final int WHITE = 0xFFFFFFFF;

    private final StringWriter errors = new StringWriter();

    @TempDir
    private Path folder;

    private Path network;
    private Path pictures;

    @BeforeEach
    void write() throws IOException, URISyntaxException {
        network = Path.of(OutputFigureTest.class
                .getResource("/outputs/c08_segmentation.onnx")
                .toURI());
        pictures = Files.createDirectory(folder.resolve("pictures"));
        BufferedImage noise = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(4);
        for (int i = 0; i < SIDE * SIDE; i++) {
            noise.setRGB(i % SIDE, i / SIDE, random.nextInt(1 << 24));
        }
        ImageIO.write(noise, "png", pictures.resolve("noise.png").toFile());
    }

    private int figure(Object... arguments) {
        List<String> all = new ArrayList<>(
                List.of("figure", "--network", network.toString(), "--dataset", pictures.toString(), "--index", "0"));
        Arrays.stream(arguments).map(String::valueOf).forEach(all::add);
        return RootCommand.line(Runnable::run)
                .setOut(new PrintWriter(new StringWriter(), true))
                .setErr(new PrintWriter(errors, true))
                .execute(all.toArray(String[]::new));
    }

    private OutputMap outputs() {
        OpenNetwork open = OpenNetwork.read(network, 1);
        OpenDataset dataset = Fitting.of(open, OpenDataset.read(pictures, 1));
        return new ComparisonRun(open, dataset)
                .run(0, Request.of(Composites.suitedTo(open.raw())))
                .comparison()
                .raw()
                .outputs();
    }

    @Test
    void theOutputShowsWhichClassIsPredictedWhereAndOutlinesThePosition() throws IOException {
        Path out = folder.resolve("output.png");

        assertThat(figure("--tile", "--parts", "output", "--target", "1@2,3", "--size", "tiles", "--out", out))
                .as(errors.toString())
                .isZero();

        BufferedImage image = ImageIO.read(out.toFile());
        OutputMap outputs = outputs();
        double cell = (double) image.getWidth() / SIDE;
        for (int position = 0; position < SIDE * SIDE; position++) {
            int row = position / SIDE;
            int x = (int) ((position % SIDE + 0.5) * cell);
            int y = (int) ((row + 0.5) * cell);
            assertThat(image.getRGB(x, y) & 0xFFFFFF).isEqualTo(ClassColors.rgb(outputs.predictedAt(position)));
        }
        assertThat(image.getRGB((int) Math.ceil(3 * cell), (int) (2.5 * cell))).isEqualTo(WHITE);
        assertThat(image.getRGB((int) Math.ceil(5 * cell), (int) (2.5 * cell))).isNotEqualTo(WHITE);
    }

    @Test
    void itStandsBesideTheInputAndItsScoresInAFigureOfLayers() throws IOException {
        Path out = folder.resolve("layers.svg");

        assertThat(figure("--parts", "input,output,scores,raw", "--target", "1@2:5,3:7", "--out", out))
                .as(errors.toString())
                .isZero();

        assertThat(Files.readString(out)).contains(">Output<", ">Scores<", "2 classes × 8 × 8", "class 0 dark grey");
    }

    @Test
    void anOutputThatIsNoMapIsAnsweredByASentence() {
        network = Path.of("assets/networks/mnist-conv-bn.onnx");
        pictures = Path.of("datasets/digits");

        assertThat(figure("--parts", "input,output", "--out", folder.resolve("f.png")))
                .isNotZero();
        assertThat(errors.toString()).contains("is no map, but one value for each class: leave 'output' out");
    }
}
