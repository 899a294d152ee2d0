package org.lrpexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.survey.CachePlace;
import org.lrpexplorer.values.ExportedRun;

/** Networks, datasets and results lie in folders that people name as they like, on machines of any language. */
class NamedFoldersTest {

    private static final String EXPERIMENT = """
            { "network": "net é.onnx", "dataset": "data #2", "images": { "count": 5, "seed": 3 },
              "treatments": ["pass", "fused"], "composites": ["EpsilonPlus"],
              "measures": ["pixel-flipping:4", "balance"] }
            """;

    private final Locale before = Locale.getDefault();

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        System.setProperty(CachePlace.PROPERTY, temporary.resolve("cache 100%").toString());
        folder = Files.createDirectory(temporary.resolve(named("Größe #1 100% 'a' & b; [c] $d")));
        Files.copy(Path.of("assets", "networks", "mnist-dense-bn.onnx"), folder.resolve(network()));
        Files.copy(
                Path.of("assets", "networks", "mnist-dense-bn.json"),
                folder.resolve(network().replace("onnx", "json")));
        Path data = Files.createDirectory(folder.resolve("data #2"));
        try (Stream<Path> files = Files.list(Path.of("datasets", "digits"))) {
            for (Path file : files.toList()) {
                Files.copy(file, data.resolve(file.getFileName().toString()));
            }
        }
    }

    @AfterEach
    void restore() {
        System.clearProperty(CachePlace.PROPERTY);
        Locale.setDefault(before);
    }

    private static String network() {
        return named("net é.onnx");
    }

    /** The name itself, or without the letters that the locale that Java was started in does not allow for. */
    private static String named(String name) {
        return Charset.forName(System.getProperty("sun.jnu.encoding"))
                        .newEncoder()
                        .canEncode(name)
                ? name
                : name.replaceAll("[^ -~]", "e");
    }

    private String in(String name) {
        return folder.resolve(name).toString();
    }

    private String run(String command, String... more) {
        List<String> common = List.of(command, "--network", in(network()), "--dataset", in("data #2"));
        return CommandRun.of(Stream.concat(common.stream(), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void everyCommandReadsAndWritesThere() {
        assertThat(CommandRun.of("inspect", in(network()), "--dataset", in("data #2")))
                .contains("mnist");
        for (String name : List.of("o #1.npz", "o #1.csv", "o #1.json")) {
            assertThat(run("explain", "--index", "1..3", "--out", in(name))).contains("o #1");
            assertThat(folder.resolve(name)).isNotEmptyFile();
        }
        for (String name : List.of("f #1.png", "f #1.svg", "f #1.pdf")) {
            run("figure", "--index", "3", "--out", in(name));
            assertThat(folder.resolve(name)).isNotEmptyFile();
        }
        assertThat(ExportedRun.read(folder.resolve("o #1.npz"))
                        .provenance()
                        .network()
                        .path())
                .isEqualTo(folder.resolve(network()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de-DE", "tr-TR", "fr-FR", "ar-EG-u-nu-arab"})
    void whatIsMeasuredThereIsTheSameInEveryLanguage(String language) throws IOException {
        Files.writeString(folder.resolve("experiment.json"), EXPERIMENT.replace("net é.onnx", network()));
        measure("first");
        Locale.setDefault(Locale.forLanguageTag(language));
        measure("second");

        for (String name : List.of("results.json", "summary.csv", "survey.csv", "clusters.json", "best.json")) {
            assertThat(folder.resolve("second " + name))
                    .as(name)
                    .hasSameBinaryContentAs(folder.resolve("first " + name));
        }
    }

    private void measure(String prefix) {
        CommandRun.of(
                "evaluate",
                in("experiment.json"),
                "--out",
                in(prefix + " results.json"),
                "--csv",
                in(prefix + " summary.csv"));
        run("survey", "--predictions", "--out", in(prefix + " survey.csv"));
        run("clusters", "--class", "3", "--images", "20", "--out", in(prefix + " clusters.json"));
        run(
                "search-rules",
                "--base",
                "Epsilon",
                "--rules",
                "Epsilon:0.25",
                "ZPlus",
                "--measure",
                "balance",
                "--images",
                "4",
                "--out",
                in(prefix + " best.json"));
    }
}
