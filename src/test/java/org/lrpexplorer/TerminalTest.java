package org.lrpexplorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What appears on the terminal when the program is started in surroundings that it cannot use. */
@EnabledOnOs(OS.LINUX)
class TerminalTest {

    private static final Path NETWORK =
            Path.of("assets/networks/mnist-conv-bn.onnx").toAbsolutePath();

    @TempDir
    private Path folder;

    /** What a run printed, and its exit code. */
    private record Run(int code, String out, String err) {}

    @Test
    void aWorkingFolderThatTheLocaleCannotNameIsASentence() throws Exception {
        assumeUtf8();
        Run run = run(Files.createDirectory(folder.resolve("ördner")), true, List.of(), "inspect", "net.onnx");
        assertThat(run.code).isEqualTo(1);
        assertOneSentence(run, "whose name has letters that cannot be used", "LC_ALL=C.UTF-8");
    }

    @Test
    void aFileThatTheLocaleCannotNameIsASentence() throws Exception {
        assumeUtf8();
        Run run = run(folder, true, List.of(), "inspect", "/tmp/ü.onnx");
        assertThat(run.code).isEqualTo(2);
        assertOneSentence(run, "has letters that cannot be used with these language settings");
    }

    @Test
    void withoutAFolderToUnpackLibrariesToThereIsASentenceAndNoLogIsPromised() throws Exception {
        String nowhere = Files.createFile(folder.resolve("file")) + "/inside";
        List<String> places = List.of("-Duser.home=" + nowhere, "-Djava.io.tmpdir=" + nowhere);
        Run run = run(folder, false, places, "inspect", NETWORK.toString());
        assertThat(run.code).isEqualTo(1);
        assertOneSentence(run, "cannot be unpacked", "-Dorg.bytedeco.javacpp.cachedir=FOLDER");
        assertThat(run.err).doesNotContain("log");
    }

    @Test
    void whatLibrariesPrintGoesToTheLog() throws Exception {
        Path state = folder.resolve("state");
        Run run = run(folder, false, List.of(), "inspect", "--json", NETWORK.toString());
        assertThat(run.code).isZero();
        assertThat(run.err).isEmpty();
        assertThat(JsonMapper.builder().build().readTree(run.out).isObject()).isTrue();
        assertThat(state.resolve("lrp-explorer").toFile().list()).hasSize(1);
    }

    private static void assertOneSentence(Run run, String... parts) {
        assertThat(run.out).isEmpty();
        assertThat(run.err.lines()).hasSize(1);
        assertThat(run.err).contains(parts).doesNotContain("Exception");
    }

    /** Starts the program in a folder, with the locale C if file names are to be of ASCII only. */
    private Run run(Path in, boolean ascii, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        command.addAll(options);
        command.addAll(List.of("-cp", absolute(System.getProperty("java.class.path")), "org.lrpexplorer.Main"));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("LC_ALL", ascii ? "C" : "C.UTF-8");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        if (options.isEmpty()) {
            builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        } else {
            builder.environment().remove("XDG_STATE_HOME");
        }
        int code = builder.start().waitFor();
        return new Run(code, text(out), text(err));
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    private static String absolute(String classPath) {
        List<String> entries = new ArrayList<>();
        for (String entry : classPath.split(java.io.File.pathSeparator, -1)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(java.io.File.pathSeparator, entries);
    }

    private static void assumeUtf8() {
        assumeTrue(Charset.forName(System.getProperty("sun.jnu.encoding")).equals(StandardCharsets.UTF_8));
    }
}
