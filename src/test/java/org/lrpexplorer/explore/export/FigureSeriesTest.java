package org.lrpexplorer.explore.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.compose.SampleNames;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.dataset.DatasetReaders;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.notice.Severity;
import org.lrpexplorer.explore.task.WorkGate;
import org.lrpexplorer.explore.task.WorkPace;
import org.lrpexplorer.figure.FigureException;
import org.lrpexplorer.files.AtomicFile;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;
import org.lrpexplorer.values.IndexSet;

/** Pausing, ending, going on and failing, with figures that cost nothing. */
class FigureSeriesTest {

    private static final IndexSet SAMPLES = IndexSet.parse("0..4,9");

    private final List<Integer> explained = new ArrayList<>();
    private final List<ExportProgress> seen = new ArrayList<>();
    private String request = "one";
    private IntConsumer before = index -> {};
    private Dataset digits;

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void open() {
        folder = temporary.resolve("figures");
        digits = DatasetReaders.open(Path.of("datasets/digits"));
    }

    private final class Counting implements FigureSeries.Maker {
        @Override
        public void make(int index, Path file, CancellationToken token) {
            before.accept(index);
            explained.add(index);
            try {
                AtomicFile.write(file, new byte[] {(byte) index});
            } catch (IOException e) {
                throw new FigureException(file + " " + e.getMessage(), e);
            }
        }

        @Override
        public JsonNode plan(CancellationToken token) {
            return new ObjectMapper().createObjectNode().put("request", request);
        }
    }

    private ExportJob job() {
        return ExportJob.of(
                List.of(new FigureSeries(folder, SAMPLES, new SampleNames(digits), ".png", new Counting())), folder);
    }

    private Notice run(ExportJob job, boolean replace) {
        return job.run(replace, System::nanoTime, seen::add);
    }

    private List<String> inside() {
        return List.of(folder.toFile().list()).stream().sorted().toList();
    }

    @Test
    void everySampleGetsAFileOfItsNumber() {
        Notice said = run(job(), false);
        assertThat(inside())
                .containsExactly(
                        "digits-test-00000.png",
                        "digits-test-00001.png",
                        "digits-test-00002.png",
                        "digits-test-00003.png",
                        "digits-test-00004.png",
                        "digits-test-00009.png",
                        "export-figures.json");
        assertThat(said.sentence()).isEqualTo("Exported 6 figures to " + folder + ".");
        assertThat(seen).extracting(ExportProgress::done).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(seen.get(5).text()).startsWith("Figures: 6 of 6");
    }

    @Test
    void whatAnEndedExportHadFinishedIsNotExplainedAgain() {
        ExportJob ended = job();
        before = index -> {
            if (index == 3) {
                ended.gate().cancel();
            }
        };
        assertThatThrownBy(() -> run(ended, false)).isInstanceOf(Cancelled.class);
        assertThat(explained).containsExactly(0, 1, 2, 3);
        before = index -> {};
        explained.clear();
        assertThat(job().look()).isEqualTo(new ExportFound(4, 0));
        assertThat(run(job(), false).sentence()).endsWith("; 4 were there from an earlier run.");
        assertThat(explained).containsExactly(4, 9);
    }

    @Test
    void whatARunThatWasEndedByForceLeftHalfWrittenIsRemoved() throws IOException {
        run(job(), false);
        Files.delete(folder.resolve("digits-test-00009.png"));
        Path half = folder.resolve(".lrp-explorer-00000000-999999-abcdef01.part");
        Files.write(half, new byte[3]);
        Files.setLastModifiedTime(half, FileTime.fromMillis(0));
        run(job(), false);
        assertThat(inside()).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void filesOfAnotherExportAreOnlyReplacedIfThatIsAskedFor() {
        run(job(), false);
        explained.clear();
        request = "another";
        assertThat(job().look()).isEqualTo(new ExportFound(0, 6));
        assertThatThrownBy(() -> run(job(), false))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("not of this export; choose another folder, or replace all");
        assertThat(explained).isEmpty();
        run(job(), true);
        assertThat(explained).hasSize(6);
        assertThat(job().look()).isEqualTo(new ExportFound(6, 0));
    }

    @Test
    void aPausedExportWaitsUntilItGoesOn() throws Exception {
        ExportJob job = job();
        CompletableFuture<Void> third = new CompletableFuture<>();
        before = index -> {
            if (index == 2) {
                job.gate().pause(true);
                third.complete(null);
            }
        };
        CompletableFuture<Notice> done = CompletableFuture.supplyAsync(() -> run(job, false));
        third.get(20, TimeUnit.SECONDS);
        assertThatThrownBy(() -> done.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(explained).containsExactly(0, 1, 2);
        job.gate().pause(false);
        done.get(20, TimeUnit.SECONDS);
        assertThat(explained).hasSize(6);
    }

    @Test
    void aPausedExportCanBeEnded() throws Exception {
        ExportJob job = job();
        job.gate().pause(true);
        CompletableFuture<Notice> done = CompletableFuture.supplyAsync(() -> run(job, false));
        job.gate().cancel();
        assertThatThrownBy(() -> done.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(Cancelled.class);
        assertThat(explained).isEmpty();
    }

    @Test
    void samplesThatCannotBeReadAreLeftOutCountedAndNamed() {
        before = index -> {
            if (index == 1 || index == 9) {
                throw new DatasetException("Sample " + index + " is damaged.");
            }
        };
        Notice said = run(job(), false);
        assertThat(said.severity()).isEqualTo(Severity.WARNING);
        assertThat(said.sentence()).endsWith("2 samples could not be read and are left out: 1, 9.");
        assertThat(said.detail().orElseThrow()).contains("Sample 1: Sample 1 is damaged.");
        assertThat(seen.get(5).done()).isEqualTo(6);
    }

    @Test
    void aFullDiskEndsTheExportAndWhatIsFinishedStays() {
        before = index -> {
            if (index == 2) {
                throw new FigureException("The figure x cannot be written (No space left on device).");
            }
        };
        assertThatThrownBy(() -> run(job(), false)).hasMessageContaining("No space left");
        assertThat(inside()).containsExactly("digits-test-00000.png", "digits-test-00001.png", "export-figures.json");
        before = index -> {};
        explained.clear();
        run(job(), false);
        assertThat(explained).containsExactly(2, 3, 4, 9);
    }

    @Test
    void whereNoFolderCanBeMadeNothingIsExplained() throws IOException {
        Files.write(folder, new byte[1]);
        assertThatThrownBy(() -> run(job(), false))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("figures");
        assertThat(explained).isEmpty();
    }

    @Test
    void theTimeThatIsLeftIsToldFromTheLastSamples() {
        long[] now = {0};
        WorkGate gate = new WorkGate();
        WorkPace pace = new WorkPace(() -> now[0], gate);
        now[0] = 7_000_000_000L;
        assertThat(pace.left(1, 4)).isEmpty();
        now[0] += 2_000_000_000L;
        pace.pass();
        assertThat(pace.left(2, 3).orElseThrow()).hasSeconds(6);
        assertThat(new ExportProgress("Figures", 2, 5, pace.left(2, 3), false).text())
                .isEqualTo("Figures: 2 of 5 · 6 s left");
    }
}
