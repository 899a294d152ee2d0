package org.lrpexplorer.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.cli.CommandRun;
import org.lrpexplorer.files.ChunkFile;

/**
 * The system takes a part of a file and then no more, as a full disk does: here because the shell allows no larger ones, which
 * needs neither rights nor a disk.
 */
class FullDiskTest {

    private static final Path SHELL = Path.of("/bin/bash");

    /** Less than nearly all of the files take. */
    private static final int LARGEST = 1024;

    /** The header of an evaluation and some of its images. */
    private static final int MEASURED = 4096;

    @TempDir
    private Path folder;

    @Test
    void theEarlierFileStaysAndNothingElseIsLeft() throws IOException, InterruptedException {
        assumeThat(SHELL).exists();
        run(OtherProcess.start(Refusals.class, List.of(), List.of(), folder.toString()))
                .values()
                .forEach(said -> assertThat(said).isEqualTo("written"));
        Map<String, byte[]> before = contents();

        Map<String, String> said = run(OtherProcess.start(
                Refusals.class,
                List.of(SHELL.toString(), "-c", "ulimit -f " + LARGEST / 1024 + "; exec \"$0\" \"$@\""),
                List.of(),
                folder.toString()));

        assertThat(said.keySet()).isEqualTo(before.keySet());
        said.forEach((name, sentence) -> {
            if (before.get(name).length > LARGEST) {
                assertThat(sentence).contains(name).contains("cannot be written (File too large)");
            }
        });
        assertThat(said.values()).filteredOn("written"::equals).hasSizeLessThan(2);
        Map<String, byte[]> after = contents();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((name, bytes) ->
                assertThat(Arrays.equals(after.get(name), bytes)).as(name).isTrue());
    }

    @Test
    void anEvaluationKeepsWhatIsMeasuredAndGoesOnOnceThereIsRoom() throws IOException, InterruptedException {
        assumeThat(SHELL).exists();
        Path whole = Files.createDirectory(folder.resolve("whole")).resolve("results.json");
        Path refused = Files.createDirectory(folder.resolve("refused")).resolve("results.json");
        CommandRun.evaluate(RefusedEvaluation.EXPERIMENT, whole);

        OtherProcess process = OtherProcess.start(
                RefusedEvaluation.class,
                List.of(SHELL.toString(), "-c", "ulimit -f " + MEASURED / 1024 + "; exec \"$0\" \"$@\""),
                List.of(),
                refused.toString());
        assertThat(process.lines())
                .singleElement()
                .asString()
                .contains("results.json cannot be written (File too large)");
        assertThat(process.ended()).isZero();

        assertThat(refused.getParent()).isDirectoryNotContaining("glob:**/{.,*part,*tmp}*");
        byte[] kept = Files.readAllBytes(refused);
        assertThat(kept.length).isLessThanOrEqualTo(MEASURED);
        assertThat(kept).isEqualTo(Arrays.copyOf(Files.readAllBytes(whole), kept.length));
        CommandRun.evaluate(RefusedEvaluation.EXPERIMENT, refused);
        assertThat(refused).hasSameBinaryContentAs(whole);
    }

    @Test
    void whatIsKeptAfterAChunkThatWasRefusedHalfwayIsFoundAgain() throws IOException, InterruptedException {
        assumeThat(SHELL).exists();
        Path file = folder.resolve("chunks");
        OtherProcess process = OtherProcess.start(
                RefusedChunk.class,
                List.of(SHELL.toString(), "-c", "ulimit -f " + LARGEST / 1024 + "; exec \"$0\" \"$@\""),
                List.of(),
                file.toString());
        assertThat(process.lines()).singleElement().asString().contains("File too large");
        assertThat(process.ended()).isZero();
        try (ChunkFile chunks = ChunkFile.open(file, RefusedChunk.TITLE)) {
            assertThat(chunks.read()).extracting(chunk -> chunk.length).containsExactly(600, 100);
        }
    }

    private Map<String, byte[]> contents() throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(file).isRegularFile();
                all.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return all;
    }

    /** What it said of each file. */
    private static Map<String, String> run(OtherProcess process) throws IOException, InterruptedException {
        Map<String, String> said = new TreeMap<>();
        for (String line : process.lines()) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                said.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        assertThat(process.ended()).isZero();
        return said;
    }
}
