package org.lrpexplorer.tools.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.files.PackedFile;
import org.lrpexplorer.ui.FxExecutor;

/** What the scripts and definitions of packages say agrees with the project. */
class PackagingFactsTest {
    private static final Path PACKAGING = Path.of("packaging");

    @ParameterizedTest
    @CsvSource({
        "VERSION,/project/version",
        "MAIN_CLASS,/project/properties/mainClass",
        "DESCRIPTION,/project/description"
    })
    void theScriptsFindTheFactsOfThePom(String variable, String place) throws Exception {
        assumeThat(Path.of("/bin/bash")).exists();
        Process shell = new ProcessBuilder(
                        "/bin/bash", "-c", ". packaging/common.sh && printf %s \"$" + variable + "\"")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String found = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(found).isNotEmpty().isEqualTo(pom(place));
    }

    @Test
    void packagesStartWithTheOptionsOfThePom() throws Exception {
        assertThat(lines("jvm.options"))
                .contains(pom("/project/properties/window.collections"), pom("/project/properties/window.pauses"));
    }

    @Test
    void theLauncherStartsTheMainClassOfThePom() throws Exception {
        String mainClass = pom("/project/properties/mainClass");
        assertThat(text("linux/lrp-explorer")).contains(" " + mainClass + " \"$@\"");
        Class.forName(mainClass, false, PackagingFactsTest.class.getClassLoader());
    }

    @Test
    void everyModuleOfTheRuntimeIsOfTheJdk() throws IOException {
        assertThat(lines("modules.txt")).isNotEmpty().allSatisfy(module -> assertThat(
                        ModuleFinder.ofSystem().find(module))
                .as(module)
                .isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"onnx", "keras", "npz", "safetensors"})
    void modelFilesAreOfferedToTheProgramOnEverySystem(String suffix) throws IOException {
        assertThat(text("associations/" + suffix + ".properties")).contains("extension=" + suffix + "\n");
        assertThat(text("linux/lrp-explorer.xml")).contains("<glob pattern=\"*." + suffix + "\"/>");
        assertThat(text("linux/lrp-explorer.desktop")).contains("application/x-" + suffix + ";");
    }

    @Test
    void theMenuEntryKnowsTheWindowsOfTheProgram() throws IOException {
        assertThat(lines("linux/lrp-explorer.desktop")).contains("StartupWMClass=" + FxExecutor.WINDOW_CLASS);
    }

    @Test
    void theLibraryThatIsPackedIsTheOneThatTheProgramUnpacks() throws IOException {
        assertThat(text("linux/build.sh"))
                .contains("/input/libraries/$(basename \"$jar\")/$inside" + PackedFile.SUFFIX);
    }

    @Test
    void scriptsStopAtTheFirstFailure() throws IOException {
        try (Stream<Path> files = Files.walk(PACKAGING)) {
            List<Path> scripts =
                    files.filter(file -> file.toString().endsWith(".sh")).toList();
            assertThat(scripts).hasSizeGreaterThan(3).allSatisfy(script -> assertThat(Files.readString(script))
                    .contains("set -euo pipefail"));
        }
    }

    private static List<String> lines(String file) throws IOException {
        return text(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static String text(String file) throws IOException {
        return Files.readString(PACKAGING.resolve(file));
    }

    private static String pom(String place) throws Exception {
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse("pom.xml");
        return XPathFactory.newInstance().newXPath().evaluate(place, document).strip();
    }
}
