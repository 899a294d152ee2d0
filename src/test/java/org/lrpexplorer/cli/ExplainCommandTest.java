package org.lrpexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.Npz;
import org.lrpexplorer.dataset.DatasetReaders;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Contrast;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Relevance;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.StartRelevance;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.CompositeFiles;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.lrp.composite.Selector;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.rule.Box;
import org.lrpexplorer.rule.Flat;
import org.lrpexplorer.rule.Pruning;
import picocli.CommandLine;

class ExplainCommandTest {

    private static final Path MODEL = resource("/reference/cnn_bn_after/model.onnx");
    private static final Path BUNDLED = Path.of("assets/networks/mnist-conv-bn.onnx");
    private static final Path DIGITS = Path.of("datasets/digits");

    private final Npz base = Npz.resource("/reference/cnn_bn_after/base.npz");
    private final StringWriter printed = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir
    private Path folder;

    private static Path resource(String name) {
        try {
            return Path.of(ExplainCommandTest.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    private int explain(Object... arguments) {
        List<String> all = new ArrayList<>(List.of("explain"));
        Arrays.stream(arguments).map(String::valueOf).forEach(all::add);
        CommandLine line = RootCommand.line(Runnable::run)
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(errors, true));
        return line.execute(all.toArray(String[]::new));
    }

    private Path npy(String name, String shape, float... values) throws IOException {
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (%s), }\n".formatted(shape);
        ByteBuffer bytes = ByteBuffer.allocate(10 + header.length() + 4 * values.length);
        bytes.order(ByteOrder.LITTLE_ENDIAN).put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        bytes.putShort((short) header.length()).put(header.getBytes(StandardCharsets.US_ASCII));
        bytes.asFloatBuffer().put(values);
        return Files.write(folder.resolve(name), bytes.array());
    }

    private Path inputs() throws IOException {
        long[] shape = base.shape("input");
        return npy("x.npy", Arrays.toString(shape).replaceAll("[\\[\\]]", ""), base.floats("input"));
    }

    private float[] input(int sample) {
        float[] all = base.floats("input");
        int size = all.length / 4;
        return Arrays.copyOfRange(all, sample * size, (sample + 1) * size);
    }

    @Test
    void everyArrayHoldsBitForBitWhatTheAttributorComputes() throws IOException {
        Path out = folder.resolve("out.npz");
        assertThat(explain(
                        "--network",
                        MODEL,
                        "--input",
                        inputs(),
                        "--target",
                        3,
                        "--start",
                        "one",
                        "--composite",
                        "AlphaBeta:2,1",
                        "--out",
                        out))
                .as(errors.toString())
                .isZero();

        Network raw = ModelReaders.read(MODEL).network();
        Attributor attributor = new Attributor(Precision.DOUBLE.fuse(raw).network(), Precision.DOUBLE);
        Request request = new Request(Composites.named("AlphaBeta:2,1"), Target.ofClass(3), StartRelevance.ONE);
        Npz arrays = Npz.read(out);
        assertThat(arrays.shape("input")).isEqualTo(base.shape("input"));
        assertThat(arrays.shape("logits")).containsExactly(4, 10);
        assertThat(arrays.longs("target")).containsExactly(3, 3, 3, 3);
        for (int sample = 0; sample < 4; sample++) {
            Explanation expected = attributor.explain(input(sample), request);
            assertThat(row(arrays, "input", sample)).isEqualTo(expected.input().values());
            assertThat(expected.layers()).hasSize(4);
            for (Relevance layer : expected.layers()) {
                assertThat(row(arrays, "sent/" + layer.node(), sample)).isEqualTo(layer.values());
            }
            for (Relevance total : expected.totals().values()) {
                assertThat(row(arrays, "tensor/" + total.tensor(), sample)).isEqualTo(total.values());
            }
        }
        assertThat(arrays.names())
                .filteredOn(name -> name.startsWith("sent/"))
                .containsExactly("sent//conv1/Conv", "sent//conv2/Conv", "sent//conv3/Conv", "sent//fc/Gemm");
        assertThat(arrays.names()).contains("tensor/input", "tensor/logits", "request");
    }

    private static float[] row(Npz arrays, String name, int index) {
        float[] all = arrays.floats(name);
        int size = all.length / (int) arrays.shape(name)[0];
        return Arrays.copyOfRange(all, index * size, (index + 1) * size);
    }

    static Stream<Arguments> methods() {
        Composite flat = Composites.epsilonPlusFlat();
        Request standard = Request.of(flat);
        Request boxed = Request.of(Composites.zBoxZPlus().withBox(Box.of(-0.5, 3)));
        return Stream.concat(
                Arrays.stream(BatchNormTreatment.values())
                        .map(treatment -> Arguments.of(
                                "--batchnorm " + treatment.option(), false, Request.of(flat.withBatchNorm(treatment)))),
                Stream.of(
                        Arguments.of("--batchnorm fused", true, standard),
                        Arguments.of("--target 3-5", true, standard.withTarget(Target.contrast(3, 5))),
                        Arguments.of("--target predicted", true, standard),
                        contrast("argmax-5", Target.predicted().against(Contrast.with(5))),
                        contrast("predicted-runner-up", Target.predicted().against(Contrast.withLikeliest())),
                        contrast("3-predicted", Target.ofClass(3).against(Contrast.withLikeliest())),
                        contrast("3-others", Target.ofClass(3).against(Contrast.withOthers())),
                        Arguments.of(
                                "--start one",
                                true,
                                new Request(standard.composite(), standard.target(), StartRelevance.ONE)),
                        Arguments.of("--prune 0.3", true, standard.withPruning(Pruning.of(0.3))),
                        Arguments.of("--composite ZBoxZPlus --box -0.5..3", true, boxed),
                        Arguments.of("--composite FOLDER/composite.json", true, Request.of(mine()))));
    }

    private static Arguments contrast(String option, Target target) {
        return Arguments.of(
                "--target " + option,
                true,
                Request.of(Composites.epsilonPlusFlat()).withTarget(target));
    }

    @Test
    void theArchiveNamesTheContrastClassOfEachSample() throws IOException {
        Path out = folder.resolve("contrast.npz");
        assertThat(explain("--network", MODEL, "--input", inputs(), "--target", "predicted-runner-up", "--out", out))
                .as(errors.toString())
                .isZero();
        Npz arrays = Npz.read(out);
        for (int sample = 0; sample < 4; sample++) {
            float[] logits = row(arrays, "logits", sample);
            int target = (int) arrays.longs("target")[sample];
            int against = (int) arrays.longs("against")[sample];
            assertThat(against).isNotEqualTo(target);
            for (int other = 0; other < logits.length; other++) {
                assertThat(logits[other]).isLessThanOrEqualTo(logits[other == target ? target : against]);
            }
        }

        assertThat(explain("--network", MODEL, "--input", inputs(), "--target", "3-others", "--force", "--out", out))
                .isZero();
        assertThat(Npz.read(out).names()).contains("target").doesNotContain("against");
    }

    private static Composite mine() {
        return Composites.epsilonPlus().with("mine", Selector.named("/conv2/Conv"), new Flat());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyOptionMeansWhatTheEngineMeansByIt(String options, boolean fused, Request request) throws IOException {
        CompositeFiles.write(mine(), folder.resolve("composite.json"));
        String line = "--precision double --network %s --input %s --out %s %s"
                .formatted(MODEL, inputs(), folder.resolve("out.npz"), options.replace("FOLDER", folder.toString()));

        assertThat(explain((Object[]) line.split(" "))).as(errors.toString()).isZero();

        Network raw = ModelReaders.read(MODEL).network();
        Network subject = fused ? Precision.DOUBLE.fuse(raw).network() : raw;
        Explanation expected = new Attributor(subject, Precision.DOUBLE).explain(input(1), request);
        Npz arrays = Npz.read(folder.resolve("out.npz"));
        assertThat(row(arrays, "input", 1)).isEqualTo(expected.input().values());
        assertThat(row(arrays, "sent//conv3/Conv", 1))
                .isEqualTo(expected.sentBy("/conv3/Conv").orElseThrow().values());
    }

    @Test
    void whatMayNotBeFusedIsKeptUnderTheTreatmentThatIsAskedFor() throws IOException {
        explain(
                "--network",
                MODEL,
                "--input",
                inputs(),
                "--placements",
                "A",
                "--kept",
                "epsilon",
                "--out",
                folder.resolve("kept.npz"));
        explain("--network", MODEL, "--input", inputs(), "--batchnorm", "epsilon", "--out", folder.resolve("raw.npz"));

        // In this network every BatchNorm stands in front of a linear layer, so placement A alone fuses none.
        assertThat(Npz.read(folder.resolve("kept.npz")).floats("input"))
                .isEqualTo(Npz.read(folder.resolve("raw.npz")).floats("input"));
        assertThat(printed.toString()).containsPattern("notes +/bn1/BatchNormalization kept: ");
    }

    @Test
    void moreSamplesThanFitIntoABatchAreExplainedOneBatchAfterAnother() {
        Path out = folder.resolve("out.npz");
        assertThat(explain("--network", BUNDLED, "--dataset", DIGITS, "--index", "0..69", "--progress", "--out", out))
                .isZero();

        assertThat(errors.toString().lines()).hasSizeGreaterThan(1).last().isEqualTo("70 of 70 explained");
        explain("--network", BUNDLED, "--dataset", DIGITS, "--index", "69", "--out", folder.resolve("one.npz"));
        Npz arrays = Npz.read(out);
        Npz one = Npz.read(folder.resolve("one.npz"));
        assertThat(one.names()).isEqualTo(arrays.names());
        assertThat(row(arrays, "input", 69)).isEqualTo(one.floats("input"));
        assertThat(row(arrays, "logits", 69)).isEqualTo(one.floats("logits"));
    }

    @Test
    void aBoxIsAskedForWhereNoCardTellsIt() throws IOException {
        assertThat(explain(
                        "--network",
                        MODEL,
                        "--input",
                        inputs(),
                        "--composite",
                        "ZBoxZPlus",
                        "--out",
                        folder.resolve("out.npz")))
                .isEqualTo(1);

        assertThat(errors.toString().lines()).hasSize(1);
        assertThat(errors.toString())
                .contains("needs the lowest and highest value")
                .contains("--box low..high");
        assertThat(explain(
                        "--network",
                        BUNDLED,
                        "--dataset",
                        DIGITS,
                        "--index",
                        0,
                        "--composite",
                        "ZBoxZPlus",
                        "--out",
                        folder.resolve("out.npz")))
                .isZero();
    }

    @Test
    void bothTreatmentsOfBatchNormGiveTheSameLogitsButOtherRelevance() throws IOException {
        explain("--network", MODEL, "--input", inputs(), "--out", folder.resolve("fused.npz"));
        explain("--network", MODEL, "--input", inputs(), "--batchnorm", "pass", "--out", folder.resolve("pass.npz"));

        Npz fused = Npz.read(folder.resolve("fused.npz"));
        Npz pass = Npz.read(folder.resolve("pass.npz"));
        assertThat(fused.longs("target")).isEqualTo(pass.longs("target")).containsExactly(4, 0, 1, 9);
        assertThat(fused.floats("logits")).usingComparatorWithPrecision(1e-4f).containsExactly(pass.floats("logits"));
        assertThat(fused.floats("input")).isNotEqualTo(pass.floats("input"));
    }

    @Test
    void oneInputMayComeWithoutABatchAxis() throws IOException {
        Path one = npy("one.npy", "1, 28, 28", input(2));

        assertThat(explain("--network", MODEL, "--input", one, "--out", folder.resolve("out.npz")))
                .as(errors.toString())
                .isZero();

        assertThat(Npz.read(folder.resolve("out.npz")).shape("input")).containsExactly(1, 1, 28, 28);
    }

    @Test
    void samplesOfADatasetArePreprocessedAsTheCardSays() {
        Path out = folder.resolve("out.npz");
        assertThat(explain(
                        "--network",
                        BUNDLED,
                        "--dataset",
                        DIGITS,
                        "--index",
                        "7..9",
                        "--batchnorm",
                        "pass",
                        "--out",
                        out))
                .as(errors.toString())
                .isZero();

        Npz arrays = Npz.read(out);
        assertThat(arrays.shape("input")).containsExactly(3, 1, 28, 28);
        try (var digits = DatasetReaders.open(DIGITS)) {
            assertThat(arrays.longs("target")).containsExactly(digits.label(7), digits.label(8), digits.label(9));
        }
        assertThat(printed.toString().lines())
                .anyMatch(line -> line.matches("network +mnist-conv-bn .*"))
                .anyMatch(line -> line.matches("inputs +3 from .*, 7\\.\\.9"))
                .anyMatch(line -> line.matches("batchnorm +pass \\(4 BatchNorm in place\\)"))
                .anyMatch(line -> line.startsWith("Wrote " + out));
        assertThat(errors.toString()).isEmpty();
    }

    @Test
    void aGuessedPreprocessingIsSaid() {
        explain("--network", MODEL, "--dataset", DIGITS, "--index", 0, "--out", folder.resolve("out.npz"));

        assertThat(printed.toString().lines())
                .anyMatch(line ->
                        line.matches("notes +The network has no card beside it, so this is guessed: .*0–255.*"));
    }

    static Stream<Arguments> misuses() {
        String network = "--network " + MODEL + " ";
        return Stream.of(
                Arguments.of(2, "--out o.npz", "--network"),
                Arguments.of(2, network + "--input x.npy", "--out"),
                Arguments.of(2, network + "--out o.npz", "either --input FILE, or --dataset PATH"),
                Arguments.of(2, network + "--out o.npz --input x --dataset d", "either --input"),
                Arguments.of(1, network + "--out FOLDER/o.npz --dataset d", "d does not exist"),
                Arguments.of(2, network + "--out o.npz --input x --index 3", "--index is about --dataset"),
                Arguments.of(2, network + "--out o.npz --dataset d --index 4..2", "ends before it begins"),
                Arguments.of(2, network + "--out o.npz --dataset d --index -1", "neither an index"),
                Arguments.of(2, network + "--out o.npz --input x --target cat", "neither argmax nor a class"),
                Arguments.of(2, network + "--out o.npz --input x --start two", "neither logit nor one"),
                Arguments.of(2, network + "--out o.npz --input x --composite Magic", "'Magic' is neither a composite"),
                Arguments.of(2, network + "--out o.npz --input x --composite AlphaBeta:2,2", "α − β"),
                Arguments.of(
                        2, network + "--out o.npz --input x --batchnorm raw", "not one of fused, pass, z, epsilon"),
                Arguments.of(2, network + "--out o.npz --input x --target 3-3", "two different classes"),
                Arguments.of(
                        2, network + "--out o.npz --input x --target predicted-predicted", "cannot be contrasted with"),
                Arguments.of(2, network + "--out o.npz --input x --target 3-next", "neither argmax nor a class"),
                Arguments.of(2, network + "--out o.npz --input x --kept fused", "not one of pass, z"),
                Arguments.of(2, network + "--out o.npz --input x --placements G", "not a list of letters"),
                Arguments.of(
                        2,
                        network + "--out o.npz --input x --batchnorm pass --kept z",
                        "--kept is about fusing, but --batchnorm pass leaves BatchNorm in place"),
                Arguments.of(
                        2, network + "--out o.npz --input x --batchnorm z --placements A", "--placements is about"),
                Arguments.of(2, network + "--out o.npz --input x --box 3..1", "low bounds below"),
                Arguments.of(2, network + "--out o.npz --input x --prune 1", "not a share"),
                Arguments.of(
                        1,
                        network + "--dataset datasets/digits --index 0 --composite no.json --out FOLDER/o.npz",
                        "no.json cannot be read"),
                Arguments.of(2, network + "--out o.npz --input x --precision half", "not one of auto, single"),
                Arguments.of(2, network + "--out o.npz --input x --colour red", "--colour"),
                Arguments.of(1, "--network none.onnx --input x.npy --out FOLDER/o.npz", "none.onnx"),
                Arguments.of(1, network + "--input none.npy --out FOLDER/o.npz", "none.npy does not exist"),
                Arguments.of(1, network + "--input FOLDER --out FOLDER/o.npz", "is a folder, not a .npy file"),
                Arguments.of(1, network + "--input " + MODEL + " --out FOLDER/o.npz", "is not a .npy file"),
                Arguments.of(1, network + "--dataset none --index 0 --out FOLDER/o.npz", "none does not exist"),
                Arguments.of(
                        1, network + "--dataset datasets/digits --index 1000 --out FOLDER/o.npz", "no sample 1000"),
                Arguments.of(
                        1,
                        network + "--dataset datasets/digits --index 0 --target 10 --out FOLDER/o.npz",
                        "class 10 does not exist"),
                Arguments.of(1, network + "--input x.npy --out FOLDER/none/o.npz", "none does not exist"),
                Arguments.of(1, network + "--input x.npy --out FOLDER", "is a folder; name a file"));
    }

    @ParameterizedTest
    @MethodSource("misuses")
    void whatCannotBeDoneIsSaidInOneLineAndLeavesNoFile(int code, String arguments, String sentence)
            throws IOException {
        String line = arguments.replace("FOLDER", folder.toString());

        assertThat(explain((Object[]) line.split(" "))).isEqualTo(code);

        assertThat(errors.toString().lines()).hasSize(1);
        assertThat(errors.toString().strip()).contains(sentence).endsWith(".");
        assertThat(printed.toString()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void inputsOfAnotherShapeAreAnsweredWithTheShapeThatIsTaken() throws IOException {
        Path wrong = npy("x.npy", "2, 3, 4", new float[24]);

        assertThat(explain("--network", MODEL, "--input", wrong, "--out", folder.resolve("o.npz")))
                .isEqualTo(1);
        assertThat(errors.toString())
                .contains("is of shape [2, 3, 4], but the network takes inputs of shape [N, 1, 28, 28].");
        assertThat(explain(
                        "--network", MODEL, "--input", npy("x.npy", "0, 1, 28, 28"), "--out", folder.resolve("o.npz")))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("holds no inputs");
    }

    @Test
    void anInputThatIsNotANumberLeavesTheOldFile() throws IOException {
        float[] values = input(0);
        values[5] = Float.NaN;
        Path old = Files.writeString(folder.resolve("o.npz"), "old");

        assertThat(explain("--network", MODEL, "--input", npy("x.npy", "1, 28, 28", values), "--force", "--out", old))
                .isEqualTo(1);

        assertThat(errors.toString().lines()).hasSize(1);
        assertThat(errors.toString()).contains("infinite or not a number");
        assertThat(old).hasContent("old");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("o.npz", "x.npy");
    }

    @Test
    void theLedgerAccountsForEveryLayerOfEverySample() throws IOException {
        Path ledger = folder.resolve("ledger.csv");
        assertThat(explain(
                        "--network",
                        MODEL,
                        "--input",
                        inputs(),
                        "--composite",
                        "Epsilon:0.25",
                        "--ledger",
                        ledger,
                        "--out",
                        folder.resolve("out.npz")))
                .as(errors.toString())
                .isZero();

        List<String> lines = Files.readAllLines(ledger);
        assertThat(lines.get(0))
                .isEqualTo("sample,layer,kind,rule,arrived,sent,bias,BatchNorm shift,stabiliser,padding,no receiver,"
                        + "copies,gradient,held inputs,rounding,bias/output");
        Network fused =
                Precision.DOUBLE.fuse(ModelReaders.read(MODEL).network()).network();
        assertThat(lines).hasSize(1 + 4 * fused.nodes().size());
        double shifts = 0;
        for (String line : lines.subList(1, lines.size())) {
            double[] numbers = Arrays.stream(
                            line.substring(line.lastIndexOf('"') + 2).split(",", -1))
                    .limit(11)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            double lost = Arrays.stream(numbers).skip(2).sum();
            assertThat(numbers[0] - numbers[1]).as(line).isCloseTo(lost, within(1e-9));
            shifts += Math.abs(numbers[3]);
        }
        assertThat(shifts).isPositive();
    }

    @Test
    void whatIsReadIsNeverReplacedAndEveryResultHasAFileOfItsOwn() throws IOException {
        Path copy = Files.copy(MODEL, folder.resolve("m.onnx"));
        byte[] before = Files.readAllBytes(copy);

        assertThat(explain("--network", copy, "--input", inputs(), "--out", copy))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("m.onnx is read; name another file to write to.");
        assertThat(Files.readAllBytes(copy)).isEqualTo(before);
        Path one = folder.resolve("one");
        assertThat(explain("--network", copy, "--input", inputs(), "--out", one, "--ledger", one))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("--out and --ledger need a file each.");
        assertThat(one).doesNotExist();
    }

    @Test
    void neitherTheCardOfTheNetworkNorTheCompositeIsReplaced() throws IOException {
        Path network = Files.copy(MODEL, folder.resolve("m.onnx"));
        Path card = Files.writeString(folder.resolve("m.json"), "card");
        Path composite = Files.writeString(folder.resolve("c.json"), "composite");
        for (Path read : List.of(card, composite)) {
            String before = Files.readString(read);
            assertThat(explain("--network", network, "--input", inputs(), "--composite", composite, "--out", read))
                    .isEqualTo(2);
            assertThat(errors.toString()).contains(read.getFileName() + " is read; name another file to write to.");
            assertThat(Files.readString(read)).isEqualTo(before);
        }
    }

    @Test
    void aLinkStaysALinkAndALedgerThatCannotBeWrittenIsRefusedAtOnce() throws IOException {
        Path real = folder.resolve("real.npz");
        Files.writeString(real, "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.npz"), real);

        assertThat(explain("--network", MODEL, "--input", inputs(), "--force", "--out", link))
                .isZero();
        assertThat(link).isSymbolicLink();
        assertThat(Npz.read(real).shape("logits")).containsExactly(4, 10);

        Path nowhere = folder.resolve("no").resolve("ledger.csv");
        Path out = folder.resolve("out.npz");
        assertThat(explain("--network", MODEL, "--input", inputs(), "--ledger", nowhere, "--out", out))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("cannot be written because the folder");
        assertThat(out).doesNotExist();
    }

    @Test
    void helpNamesEveryOptionAndShowsExamples() {
        assertThat(explain("--help")).isZero();
        assertThat(printed.toString())
                .contains("--network", "--input", "--dataset", "--index", "--target", "--start", "--composite")
                .contains(
                        "--batchnorm",
                        "--kept",
                        "--placements",
                        "--box",
                        "--prune",
                        "--precision",
                        "--out",
                        "Examples:",
                        "sent/<node>");
    }
}
