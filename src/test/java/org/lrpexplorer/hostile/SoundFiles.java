package org.lrpexplorer.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.lrpexplorer.cli.CommandRun;
import org.lrpexplorer.compose.RecipeText;
import org.lrpexplorer.evaluate.storage.ResultsFile;
import org.lrpexplorer.evaluate.storage.ResultsHeader;
import org.lrpexplorer.explore.export.ExportRecordReading;
import org.lrpexplorer.explore.remember.Memory;
import org.lrpexplorer.explore.remember.Remembered;
import org.lrpexplorer.figure.FigureMetadata;
import org.lrpexplorer.lrp.composite.CompositeFiles;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.onnx.TwoInputs;
import org.lrpexplorer.modelio.proto.Onnx;
import org.lrpexplorer.survey.SurveyReading;
import org.lrpexplorer.values.PieceReading;

/** Sound files of every kind that the program reads, small ones. */
final class SoundFiles {

    static final String TWO_INPUTS = "two-inputs.onnx";
    static final String SECOND_INPUT = "meta";

    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final Path NETWORKS = Path.of("assets", "networks");
    private static final Path FIGURES = Path.of("assets", "figures");
    private static final int LARGE = 40_000;

    private final Path scratch;

    SoundFiles(Path scratch) throws IOException {
        this.scratch = Files.createDirectories(scratch);
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .filter(file -> FileSet.bytes(file).length < LARGE)
                    .toList();
        }
    }

    private static List<FileSet> sets(Path folder, String suffix) throws IOException {
        return files(folder, suffix).stream().map(FileSet::of).toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** All but those that are meant to take long, and those that need a card. */
    List<FileSet> onnx() throws IOException {
        List<FileSet> sets = new ArrayList<>();
        for (String folder : List.of("exported", "outputs", "rearranged", "reference")) {
            sets.addAll(sets(RESOURCES.resolve(folder), ".onnx"));
        }
        return sets;
    }

    List<FileSet> keras(String suffix) throws IOException {
        // Two are of filters that are refused, and one holds no network.
        return sets(RESOURCES.resolve("keras"), suffix).stream()
                .filter(set -> !set.first().matches("(lz4_2|unknown2|lzf2|only\\.weights)\\..*"))
                .toList();
    }

    List<FileSet> safetensors() throws IOException {
        List<FileSet> sets = new ArrayList<>();
        for (Path packed : files(RESOURCES.resolve("safetensors"), ".safetensors.gz")) {
            String name = packed.getFileName().toString().replace(".safetensors.gz", "");
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(FileSet.bytes(packed)))) {
                byte[] weights = in.readAllBytes();
                if (weights.length < 10 * LARGE) {
                    sets.add(FileSet.of(name + ".safetensors", weights)
                            .and(name + ".json", FileSet.bytes(packed.resolveSibling(name + ".json"))));
                }
            }
        }
        return sets;
    }

    /** A network whose weights lie in another file, in one part for each tensor. */
    List<FileSet> external() throws IOException {
        Onnx.ModelProto.Builder model =
                Onnx.ModelProto.parseFrom(FileSet.bytes(RESOURCES.resolve("reference/cnn_bn_before/model.onnx")))
                        .toBuilder();
        ByteString.Output weights = ByteString.newOutput();
        for (Onnx.TensorProto.Builder tensor : model.getGraphBuilder().getInitializerBuilderList()) {
            byte[] raw = tensor.getRawData().toByteArray();
            if (raw.length == 0) {
                continue;
            }
            tensor.clearRawData().setDataLocation(Onnx.TensorProto.DataLocation.EXTERNAL);
            for (String[] entry : new String[][] {
                {"location", "weights.bin"}, {"offset", "" + weights.size()}, {"length", "" + raw.length}
            }) {
                tensor.addExternalDataBuilder().setKey(entry[0]).setValue(entry[1]);
            }
            weights.write(raw);
        }
        assertThat(weights.size()).isPositive();
        return List.of(FileSet.of("model.onnx", model.build().toByteArray())
                .and("weights.bin", weights.toByteString().toByteArray()));
    }

    /** What a second input is held at, beside its network. */
    List<FileSet> held() throws IOException {
        byte[] network = TwoInputs.bytes(SECOND_INPUT);
        return List.of(
                FileSet.of("held.npy", TwoInputs.array()).and(TWO_INPUTS, network),
                FileSet.of("held.csv", utf8("1,2,3\n")).and(TWO_INPUTS, network));
    }

    List<FileSet> cards() throws IOException {
        return sets(NETWORKS, ".json");
    }

    List<FileSet> networkWithCard() throws IOException {
        byte[] network = FileSet.bytes(RESOURCES.resolve("cards/any-size.onnx"));
        byte[] card = utf8("""
                {"name": "any", "classNames": ["a", "b", "c"], "input": {"channels": 3, "height": 9, "width": 9, "low": 0, "high": 1,
                "mean": [0.5, 0.5, 0.5], "std": [0.5, 0.5, 0.5]}}
                """);
        return List.of(FileSet.of("any-size.onnx", network).and("any-size.json", card));
    }

    List<FileSet> composites() {
        return Composites.shipped().stream()
                .map(composite -> FileSet.of("composite.json", utf8(CompositeFiles.text(composite))))
                .toList();
    }

    /** The beginnings of figures, where their texts are, and whole small ones. */
    List<FileSet> figures() throws IOException {
        List<FileSet> sets = new ArrayList<>();
        for (String suffix : List.of("png", "svg", "pdf")) {
            Path file = scratch.resolve("figure." + suffix);
            if (Files.exists(file)) {
                sets.add(FileSet.of(file));
                continue;
            }
            CommandRun.of(
                    "figure",
                    "--dataset",
                    "datasets/digits",
                    "--network",
                    "assets/networks/mnist-dense-bn.onnx",
                    "--index",
                    "3",
                    "--dpi",
                    "72",
                    "--out",
                    file.toString());
            sets.add(FileSet.of(file));
        }
        return sets;
    }

    List<FileSet> recipes() {
        return Stream.of("digits-raw-fused.png", "shapes-methods.png")
                .map(name -> FigureMetadata.read(FIGURES.resolve(name)).texts().get(RecipeText.KEYWORD))
                .map(text -> FileSet.of("recipe.json", utf8(text)))
                .toList();
    }

    List<FileSet> tables() {
        return List.of(FileSet.of("t.csv", utf8("1,2,3\n4.5,-5,6e3\n")), FileSet.of("v.csv", utf8("1\n2\n3\n")));
    }

    /** Values of samples, in one file and as one of two parts. */
    List<FileSet> explained(String suffix) throws IOException {
        Path whole = scratch.resolve("whole" + suffix);
        Path part = scratch.resolve("part" + suffix);
        if (Files.notExists(whole)) {
            explain(whole);
            explain(part, "--shard", "1/2");
        }
        return List.of(FileSet.of(whole), FileSet.of(part));
    }

    private void explain(Path out, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "explain",
                "--dataset",
                "datasets/digits",
                "--network",
                "assets/networks/mnist-dense-bn.onnx",
                "--index",
                "3..4",
                "--out",
                out.toString()));
        arguments.addAll(List.of(more));
        CommandRun.of(arguments.toArray(String[]::new));
    }

    List<FileSet> shards() throws IOException {
        Path second = scratch.resolve("second.npz");
        explained(".npz");
        explain(second, "--shard", "2/2");
        return List.of(
                FileSet.of("a.npz", FileSet.bytes(scratch.resolve("part.npz"))).and("b.npz", FileSet.bytes(second)));
    }

    List<FileSet> experiments() throws IOException {
        return Stream.concat(
                        sets(Path.of("assets", "study"), ".json").stream(),
                        Stream.of(FileSet.of("small.json", utf8(EXPERIMENT))))
                .toList();
    }

    private static final String EXPERIMENT = """
            {"network": "mnist-dense-bn", "dataset": "digits", "images": {"indices": "0..1"}, "target": "true", "seed": 2,
            "methods": [{"treatment": "fused", "composite": "Epsilon"}, {"treatment": "pass", "composite": "EpsilonPlus"}],
            "measures": ["pixel-flipping:black,4", "sparseness"], "precision": "auto"}
            """;

    List<FileSet> results() throws IOException {
        Path results = scratch.resolve("results.json");
        if (Files.notExists(results)) {
            CommandRun.evaluate(EXPERIMENT, results);
        }
        return List.of(FileSet.of(results));
    }

    /** What results that are gone on with have to be of. */
    ResultsHeader header() {
        return ResultsFile.header(scratch.resolve("results.json"));
    }

    List<FileSet> memory() {
        Path file = scratch.resolve("session.json");
        new Memory(Optional.of(file))
                .write(new Remembered(
                        Optional.of(new Remembered.Placement(1, 2, 800, 600, false)),
                        List.of(Path.of("a.onnx")),
                        List.of(Path.of("b")),
                        Optional.of(Path.of("a.onnx")),
                        Optional.of(Path.of("b")),
                        Map.of("rows", "both", "opacity", "0.5"),
                        Set.of("hint")));
        return List.of(FileSet.of(file));
    }

    List<FileSet> survey() {
        SurveyReading.write(scratch.resolve("surveys"));
        return List.of(FileSet.of(scratch.resolve("surveys").resolve(SurveyReading.name())));
    }

    List<FileSet> exportRecord() {
        Path file = scratch.resolve("record.json");
        ExportRecordReading.write(file);
        return List.of(FileSet.of(file));
    }

    List<FileSet> pieces() {
        Path out = scratch.resolve("out.npz");
        Path plan = out.resolveSibling("out.npz.part").resolve("run.json");
        return PieceReading.whileOpen(out, () -> List.of(FileSet.of(plan)));
    }

    /** The file that is to be written beside pieces: their folder is named after it. */
    Path outOf(Path plan) {
        Path folder = plan.getParent();
        try {
            Path named = folder.resolve("out.npz.part");
            Files.createDirectories(named);
            Files.copy(plan, named.resolve(plan.getFileName()));
            return folder.resolve("out.npz");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
