package org.lrpexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.compare.ComparisonRun;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.figure.FigureMetadata;
import org.lrpexplorer.heatmap.HeatmapPainter;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.open.Fitting;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;

class FigureCommandTest {

    private static final Path NETWORK = Path.of("assets/networks/mnist-conv-bn.onnx");
    private static final Path DIGITS = Path.of("datasets/digits");

    private final StringWriter printed = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir
    private Path folder;

    private int figure(Object... arguments) {
        List<String> all =
                new ArrayList<>(List.of("figure", "--network", NETWORK.toString(), "--dataset", DIGITS.toString()));
        Arrays.stream(arguments).map(String::valueOf).forEach(all::add);
        return RootCommand.line(Runnable::run)
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(errors, true))
                .execute(all.toArray(String[]::new));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String pictures(Path file) {
        return FigureMetadata.read(file).texts().get("Pictures");
    }

    @Test
    void layersOfSeveralImagesStandInRowsOfTheirOwn() {
        Path out = folder.resolve("a.pdf");
        assertThat(figure("--index", "3,17", "--layers", "input,conv4", "--out", out))
                .isZero();
        assertThat(printed.toString()).startsWith("Wrote ");
        assertThat(pictures(out).lines().map(line -> line.replaceAll(": .*", "")))
                .containsExactly(
                        "6 (3), Raw, Image",
                        "6 (3), Raw, input",
                        "6 (3), Raw, conv4",
                        "6 (3), Fused, input",
                        "6 (3), Fused, conv4",
                        "2 (17), Raw, Image",
                        "2 (17), Raw, input",
                        "2 (17), Raw, conv4",
                        "2 (17), Fused, input",
                        "2 (17), Fused, conv4");
    }

    @Test
    void nothingIsSaidToBeSharedWhereOneRowIsAlone() {
        Path one = folder.resolve("one.png");
        assertThat(figure("--parts", "fused", "--layers", "input", "--clip", "98.17142857142858", "--out", one))
                .isZero();
        assertThat(FigureMetadata.read(one).texts().get("Colour scale"))
                .contains("that raw and fused would share side by side", "clipped at percentile 98.17")
                .doesNotContain("shared by", "98.171");
    }

    @Test
    void methodsStandAgainstImagesOrSideBySide() {
        Path rows = folder.resolve("rows.svg");
        assertThat(figure("--methods", "Epsilon", "ZPlus", "--treatments", "absz,fused", "--out", rows))
                .isZero();
        assertThat(pictures(rows).lines().map(line -> line.replaceAll(": .*", "")))
                .containsExactly(
                        "Image, 9 (0)",
                        "Epsilon, Raw, 9 (0)",
                        "Epsilon, Fused, 9 (0)",
                        "ZPlus, Raw, 9 (0)",
                        "ZPlus, Fused, 9 (0)");
        Path pairs = folder.resolve("pairs.svg");
        assertThat(figure("--methods", "Epsilon", "ZPlus", "--treatments", "absz,fused", "--pairs", "--out", pairs))
                .isZero();
        assertThat(pictures(pairs)).contains("ZPlus, 9 (0), Fused: Σ ");
    }

    @Test
    void aSweepGoesThroughTheValuesOfAParameter() {
        Path out = folder.resolve("sweep.png");
        assertThat(figure(
                        "--composite",
                        "EpsilonGammaBox",
                        "--sweep",
                        "gamma=0,0.25,10",
                        "--parts",
                        "fused",
                        "--out",
                        out))
                .isZero();
        assertThat(pictures(out)).contains("Fused, γ = 0: ", "Fused, γ = 0.25: ", "Fused, γ = 10: ");
        assertThat(FigureMetadata.read(out).texts()).containsEntry("Start relevance", "the class's logit");
    }

    @Test
    void aPictureHasThePixelsThatTheWindowPaints() throws IOException {
        Path out = folder.resolve("tile.png");
        assertThat(figure(
                        "--index", "5", "--tile", "--parts", "raw", "--layer", "conv2", "--size", "tiles", "--out",
                        out))
                .isZero();
        BufferedImage image = ImageIO.read(out.toFile());

        OpenNetwork network = OpenNetwork.read(NETWORK, 1);
        OpenDataset digits = Fitting.of(network, OpenDataset.read(DIGITS, 1));
        ComparisonView view = new ComparisonRun(network, digits).run(5, Request.of(Composites.suitedTo(network.raw())));
        int place =
                view.columns().stream().map(column -> column.label()).toList().indexOf("conv2");
        Display display = Display.standard();
        int[] expected = new HeatmapPainter(
                        display.colorMap(),
                        display.scaling().scales(view.heatmaps()).get(place).get(0),
                        display.signs())
                .paint(view.columns().get(place).raw().heatmap(), image.getWidth(), image.getHeight());
        assertThat(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .isEqualTo(expected);
    }

    @Test
    void anExistingFileIsReplacedOnlyByForce() throws IOException {
        Path out = Files.writeString(folder.resolve("there.png"), "older");
        assertThat(figure("--out", out)).isNotZero();
        assertThat(errors.toString()).contains("is there already", "--force");
        assertThat(out).hasContent("older");
        assertThat(figure("--out", out, "--force")).isZero();
        assertThat(ImageIO.read(out.toFile())).isNotNull();
        assertThat(names()).containsExactly("there.png");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--index 99999 | sample 99999",
                "--index x | neither an index",
                "--layers conv99 | no layer 'conv99'",
                "--sweep gamma=1 | No rule of the composite EpsilonPlusFlat has the parameter γ",
                "--sweep delta=1 | is not a parameter",
                "--parts nothing | is not a part",
                "--sweep epsilon=1 --tile | four kinds",
                "--size 3 | A figure's size",
                "--dpi 5 | 72 to 1200",
                "--without everything | cannot be left out",
                "--scale no | nor a limit",
                "--target 77 | 77",
            })
    void whatCannotBeIsOneSentenceAndNoFile(String arguments, String sentence) throws IOException {
        List<Object> all =
                new ArrayList<>(Arrays.asList((Object[]) arguments.strip().split(" ")));
        all.addAll(List.of("--out", folder.resolve("no.png")));
        assertThat(figure(all.toArray())).isNotZero();
        assertThat(errors.toString().strip().lines()).hasSize(1);
        assertThat(errors.toString()).contains(sentence.strip());
        assertThat(names()).isEmpty();
    }

    @Test
    void programsAreToldInJson() throws IOException {
        Path out = folder.resolve("a.png");
        assertThat(figure("--layers", "input", "--json", "--out", out)).isZero();
        assertThat(new ObjectMapper()
                        .readTree(printed.toString())
                        .path("written")
                        .asText())
                .isEqualTo(out.toString());
        printed.getBuffer().setLength(0);
        assertThat(figure("--layers", "conv99", "--json", "--out", folder.resolve("b.png")))
                .isEqualTo(1);
        assertThat(new ObjectMapper().readTree(printed.toString()).path("error").asText())
                .contains("conv99");
    }

    @Test
    void eachImageGetsAFigureAndARunGoesOnWhereItWas() throws IOException {
        Path each = folder.resolve("each");
        Object[] arguments = {"--index", "0..3", "--layers", "input", "--dpi", "72", "--each", each};
        assertThat(figure(arguments)).isZero();
        assertThat(printed.toString()).startsWith("Wrote 4 figures to ");
        FileTime first = Files.getLastModifiedTime(each.resolve("digits-test-00002.png"));
        Files.delete(each.resolve("digits-test-00001.png"));

        assertThat(figure(arguments)).isZero();
        assertThat(printed.toString()).contains("Wrote 1 figures", "; 3 were there already");
        assertThat(Files.getLastModifiedTime(each.resolve("digits-test-00002.png")))
                .isEqualTo(first);

        assertThat(figure("--index", "0..3", "--layers", "conv2", "--dpi", "72", "--each", each))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("is another figure", "--force");
    }

    @Test
    void shardsMakeTheFiguresOfOneRun() throws IOException {
        Path one = folder.resolve("one");
        Path shards = folder.resolve("shards");
        Object[] look = {"--index", "0..4", "--layers", "input", "--dpi", "72"};
        figure(Stream.concat(Arrays.stream(look), Stream.of("--each", one)).toArray());
        for (int i = 1; i <= 2; i++) {
            figure(Stream.concat(Arrays.stream(look), Stream.of("--each", shards, "--shard", i + "/2"))
                    .toArray());
        }
        try (Stream<Path> files = Files.list(one)) {
            assertThat(files.toList()).hasSize(5).allSatisfy(file -> assertThat(file)
                    .hasSameBinaryContentAs(shards.resolve(file.getFileName())));
        }
    }

    @Test
    void aFigureOfBundledFilesSaysNothingOfThisMachinesFolders() throws IOException {
        Path out = folder.resolve("a.svg");
        Bundled bundled = Bundled.find();
        Path network = bundled.first().orElseThrow().network().path();
        Path digits = bundled.first().orElseThrow().dataset().orElseThrow().path();
        assertThat(RootCommand.line(Runnable::run)
                        .execute(
                                "figure",
                                "--network",
                                network.toString(),
                                "--dataset",
                                digits.toString(),
                                "--layers",
                                "input",
                                "--out",
                                out.toString()))
                .isZero();
        assertThat(Files.readString(out))
                .contains("assets/networks/mnist-conv-bn.onnx")
                .doesNotContain(Path.of("").toAbsolutePath().toString());
    }

    @Test
    void aFileOfAnotherKindIsRefused() {
        assertThat(figure("--out", folder.resolve("a.jpeg"))).isEqualTo(2);
        assertThat(errors.toString()).contains(".png, .svg or .pdf");
    }

    @Test
    void twoNetworksStandOneAboveTheOtherOnOneScaleWithBothPredictions() throws IOException {
        Path out = folder.resolve("two.svg");
        assertThat(figure("--second", "assets/networks/mnist-conv-plain.onnx", "--index", "3,17", "--out", out))
                .isZero();
        assertThat(pictures(out).lines().map(line -> line.replaceAll(": .*", "")))
                .containsExactly(
                        "mnist-conv-bn, 6 (3), Image",
                        "mnist-conv-bn, 6 (3), Raw",
                        "mnist-conv-bn, 6 (3), Fused",
                        "mnist-conv-bn, 2 (17), Image",
                        "mnist-conv-bn, 2 (17), Raw",
                        "mnist-conv-bn, 2 (17), Fused",
                        "mnist-conv-plain, 6 (3), Image",
                        "mnist-conv-plain, 6 (3), Raw",
                        "mnist-conv-plain, 2 (17), Image",
                        "mnist-conv-plain, 2 (17), Raw");
        assertThat(Files.readString(out))
                .contains("one per image, shared by both networks")
                .contains("mnist-conv-plain has no BatchNorm to fuse: one map.");
        assertThat(figure("--second", "x.onnx", "--tile", "--out", folder.resolve("b.png")))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("four kinds of figures");
    }

    @Test
    void figuresOfTwoNetworksEachAreMadeOnce() throws IOException {
        Object[] arguments = {"--second", "assets/networks/mnist-conv-plain.onnx", "--index", "0,1", "--each", folder};
        assertThat(figure(arguments)).isZero();
        assertThat(figure(arguments)).isZero();
        assertThat(printed.toString()).contains("2 were there already");
    }
}
