package org.lrpexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocaleTest {

    /** Files, and the commands that write them. */
    private static final Map<String, String> FILES =
            Map.of("figure.svg", "figure", "figure.png", "figure", "sums.csv", "explain", "sums.json", "explain");

    private static final String NETWORK = "assets/networks/mnist-dense-bn.onnx";

    private final Locale before = Locale.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void restoreTheLocale() {
        Locale.setDefault(before);
    }

    private String run(String... arguments) {
        StringWriter printed = new StringWriter();
        int code = RootCommand.line(Runnable::run)
                .setOut(new PrintWriter(printed, true))
                .execute(arguments);
        assertThat(code).isZero();
        return printed.toString().replaceAll("in [0-9.]+ s", "in some seconds");
    }

    private String report() {
        return run("inspect", NETWORK, "--dataset", "datasets/digits") + run("inspect", NETWORK, "--json");
    }

    private String explanation() {
        return run(
                "explain",
                "--network",
                NETWORK,
                "--dataset",
                "datasets/digits",
                "--index",
                "1..3",
                "--composite",
                "Epsilon:0.25",
                "--ledger",
                folder.resolve("ledger.csv").toString(),
                "--out",
                folder.resolve("out.npz").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG-u-nu-arab", "fa-IR-u-nu-arabext"})
    void whatIsPrintedAndWrittenDoesNotDependOnTheLocale(String locale) throws Exception {
        Locale.setDefault(Locale.ROOT);
        String report = report();
        String explanation = explanation();
        byte[] archive = Files.readAllBytes(folder.resolve("out.npz"));
        String ledger = Files.readString(folder.resolve("ledger.csv"));
        Files.delete(folder.resolve("out.npz"));
        Files.delete(folder.resolve("ledger.csv"));

        Locale.setDefault(Locale.forLanguageTag(locale));
        assertThat(report()).isEqualTo(report);
        assertThat(explanation()).isEqualTo(explanation);
        assertThat(folder.resolve("ledger.csv")).hasContent(ledger);
        assertThat(folder.resolve("out.npz")).hasBinaryContent(archive);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "fr-FR", "ar-EG-u-nu-arab"})
    void figuresAndTablesAreTheSameBytesInFoldersOfAnyName(String locale) throws Exception {
        String name = canBeNamed("Größe #1 100%") ? "Größe #1 100%" : "size #1 100%";
        Path named = Files.createDirectory(folder.resolve(name));
        Path plain = Files.createDirectory(folder.resolve("plain"));
        Locale.setDefault(Locale.ROOT);
        writeAll(plain);
        Locale.setDefault(Locale.forLanguageTag(locale));
        writeAll(named);
        for (String file : FILES.keySet()) {
            assertThat(named.resolve(file)).hasSameBinaryContentAs(plain.resolve(file));
        }
    }

    private void writeAll(Path into) {
        FILES.forEach((file, command) -> run(
                command,
                "--network",
                NETWORK,
                "--dataset",
                "datasets/digits",
                "--index",
                "3",
                "--out",
                in(into, file)));
    }

    private static String in(Path folder, String name) {
        return folder.resolve(name).toString();
    }

    /** Whether the locale that Java was started in allows for such file names. */
    private static boolean canBeNamed(String name) {
        return Charset.forName(System.getProperty("sun.jnu.encoding"))
                .newEncoder()
                .canEncode(name);
    }
}
