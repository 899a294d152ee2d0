package org.lrpexplorer.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.Npz;
import org.lrpexplorer.lrp.Comparison;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Relevance;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;
import org.lrpexplorer.tensor.Shape;

class ExportTest {

    @TempDir
    private Path folder;

    private final List<Integer> explained = new ArrayList<>();
    private int failsAt = -1;
    private Path keptIn;

    private static Provenance provenance(String sum) {
        return new Provenance(
                "LRP Explorer",
                new FileIdentity("net", Path.of("net.onnx"), sum),
                "logits",
                new FileIdentity("data", Path.of("data"), "cd".repeat(32)),
                Optional.empty(),
                Optional.empty(),
                Request.of(Composites.epsilonPlusFlat()),
                ExplainedNetworks.RAW,
                "pass",
                Set.of(),
                Precision.DOUBLE,
                Map.of());
    }

    private static RunRecord begun() {
        return new RunRecord(
                new ObjectMapper().createObjectNode().put("network", "net"),
                List.of(),
                "data, %s",
                "0..9",
                "1/1",
                List.of(),
                RunTally.none());
    }

    private final class Counting implements Export.Source {
        @Override
        public List<Explained> explain(List<Integer> indices) {
            if (indices.contains(failsAt)) {
                throw new IllegalStateException("ended");
            }
            explained.addAll(indices);
            return indices.stream()
                    .map(index -> new Explained(
                            Optional.of(new SampleValues(
                                    new SampleIdentity(index, Optional.empty()),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Map.of(ExplainedNetworks.RAW, explanation(index)))),
                            new RunTally(1, Map.of(), List.of(), Map.of(), Map.of())))
                    .toList();
        }

        @Override
        public String diagnose(String fault, int index) {
            return "";
        }
    }

    private static Explanation explanation(int index) {
        Relevance input = new Relevance("conv", "x", Shape.of(1, 1, 2), new float[] {index, -index});
        return new Explanation(
                "net",
                Request.of(Composites.epsilonPlusFlat()).withTarget(Target.ofClass(0)),
                List.of(1f, 0f),
                input,
                List.of(input),
                Map.of("x", input),
                List.of("conv"));
    }

    private Export export(Path out, boolean force, long bytesEach, String sum) {
        return new Export(
                new ExportPlace(out, ValueFormat.of(out), false, force),
                new Export.Samples(IndexSet.first(10), Shard.whole(), 4, bytesEach, true),
                provenance(sum));
    }

    private Export.Outcome run(Export export) {
        return export.run(
                new Counting(),
                begun(),
                new Export.Listener() {
                    @Override
                    public void at(int done, int kept, int total) {
                        // Only how it ends matters here.
                    }

                    @Override
                    public void interrupted(Path where) {
                        keptIn = where;
                    }
                },
                new CancellationToken());
    }

    @Test
    void whatWasFinishedBeforeARunEndedIsNotDoneAgain() {
        Path out = folder.resolve("out.npz");
        failsAt = 8;
        assertThatThrownBy(() -> run(export(out, false, 8, "aa"))).hasMessage("ended");
        assertThat(out).doesNotExist();
        assertThat(folder.resolve("out.npz.part").toFile().list())
                .containsExactlyInAnyOrder("run.json", "000000.npz", "000004.npz");
        assertThat(keptIn).isEqualTo(folder.resolve("out.npz.part"));
        failsAt = -1;
        explained.clear();
        Export.Outcome done = run(export(out, false, 8, "aa"));
        assertThat(explained).containsExactly(8, 9);
        assertThat(done.kept()).isEqualTo(8);
        assertThat(Npz.read(out).longs("index")).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(folder.toFile().list()).containsExactly("out.npz");
        Path again = folder.resolve("again.npz");
        run(export(again, false, 8, "aa"));
        assertThat(out).hasSameBinaryContentAs(again);
    }

    @Test
    void anotherRunIsNotGoneOnWithAndIsOnlyReplacedIfThatIsAskedFor() {
        Path out = folder.resolve("out.json");
        failsAt = 8;
        assertThatThrownBy(() -> run(export(out, false, 8, "aa"))).hasMessage("ended");
        failsAt = -1;
        assertThatThrownBy(() -> run(export(out, false, 8, "bb")))
                .isInstanceOf(ValuesException.class)
                .hasMessageContaining("out.json.part holds what another run has finished");
        explained.clear();
        run(export(out, true, 8, "bb"));
        assertThat(explained).hasSize(10);
    }

    @Test
    void whereThereIsNoRoomNothingIsBegun() {
        assertThatThrownBy(() -> run(export(folder.resolve("out.npz"), false, 1L << 55, "aa")))
                .isInstanceOf(ValuesException.class)
                .hasMessageContaining("out.npz needs about")
                .hasMessageContaining("are free there");
        assertThat(explained).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRunThatIsCancelledLeavesWhatIsFinished() {
        Path out = folder.resolve("out.npz");
        CancellationToken token = new CancellationToken();
        assertThatThrownBy(() -> export(out, false, 8, "aa")
                        .run(new Counting(), begun(), (done, kept, total) -> token.cancel(), token))
                .isInstanceOf(Cancelled.class);
        assertThat(explained).containsExactly(0, 1, 2, 3);
        assertThat(folder.resolve("out.npz.part/000000.npz")).exists();
    }

    @Test
    void aDamagedPieceIsNamed() throws Exception {
        Path out = folder.resolve("out.npz");
        failsAt = 8;
        assertThatThrownBy(() -> run(export(out, false, 8, "aa"))).hasMessage("ended");
        failsAt = -1;
        Files.writeString(folder.resolve("out.npz.part/000004.npz"), "torn");
        assertThatThrownBy(() -> run(export(out, false, 8, "aa")))
                .hasMessageContaining("000004.npz is not an .npz archive");
    }

    @Test
    void oneSampleThatIsExplainedAlreadyIsWrittenInEveryFormat() throws Exception {
        SampleValues values = new SampleValues(
                new SampleIdentity(7, Optional.of("cat/7.png")),
                Optional.of(1),
                Optional.of("cat"),
                SampleValues.both(new Comparison(explanation(7), explanation(3))));
        for (ValueFormat format : ValueFormat.values()) {
            Path out = folder.resolve("one" + format.suffix());
            SingleExport.write(
                    new ExportPlace(out, format, false, false),
                    provenance("aa"),
                    values,
                    List.of("dog", "cat"),
                    List.of("Note."));
        }
        Npz arrays = Npz.read(folder.resolve("one.npz"));
        assertThat(arrays.longs("index")).containsExactly(7);
        assertThat(arrays.floats("raw/input")).containsExactly(7, -7);
        assertThat(arrays.floats("fused/sent/conv")).containsExactly(3, -3);
        assertThat(folder.resolve("one/raw_input.npy")).exists();
        assertThat(Files.readAllLines(folder.resolve("one.csv")))
                .contains("7,cat/7.png,1,0,0,,,,raw,input,x,1x1x2,0.0,14.0,7.0");
        JsonNode summary =
                new ObjectMapper().readTree(folder.resolve("one.json").toFile());
        assertThat(summary.at("/provenance/sample/file").asText()).isEqualTo("cat/7.png");
        assertThat(summary.at("/request/notes/0").asText()).isEqualTo("Note.");
        assertThat(summary.at("/samples/0/targetName").asText()).isEqualTo("dog");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("one", "one.npz", "one.csv", "one.json");
    }
}
