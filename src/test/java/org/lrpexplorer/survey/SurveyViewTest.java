package org.lrpexplorer.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.Fitting;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;

/** Filtering, sorting and counting a survey of digits, of which every fifth has a wrong label. */
class SurveyViewTest {

    private static SurveySubject subject;
    private static List<SurveyRow> rows;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void survey() {
        OpenNetwork network = OpenNetwork.read(Path.of("assets", "networks", "mnist-conv-bn.onnx"), 1);
        OpenDataset few = Fitting.of(network, OpenDataset.read(SomeDigits.write(folder, 50), 1));
        subject = new SurveySubject(network, few, Request.of(Composites.epsilonPlusFlat()));
        SurveyRun run = new SurveyRun(subject, SurveyCache.none(), true);
        run.run(
                new SurveyRun.Watch() {
                    @Override
                    public void found(List<SurveyRow> more, SurveyRun.Phase phase, int made, int done) {}

                    @Override
                    public void between() {}

                    @Override
                    public int[] wanted() {
                        return new int[0];
                    }
                },
                new CancellationToken());
        rows = run.rows();
    }

    private static List<SurveyRow> left(SurveyFilter filter) {
        SurveyView view = new SurveyView(subject, rows, filter, SurveySort.NONE);
        assertThat(view.shown()).isEqualTo((int) view.samples().count());
        return view.samples().mapToObj(view::row).toList();
    }

    private static SurveyFilter filter(boolean wrong, String text, double least, double most) {
        return new SurveyFilter(Optional.empty(), Optional.empty(), wrong, text, least, most);
    }

    @Test
    void theWrongOnesAreThoseWithAWrongLabel() {
        assertThat(left(filter(true, "", 0, 1)).stream().map(SurveyRow::index))
                .containsExactly(0, 5, 10, 15, 20, 25, 30, 35, 40, 45);
        assertThat(new SurveyView(subject, rows, SurveyFilter.ALL, SurveySort.NONE).wrong())
                .isEqualTo(10);
    }

    @Test
    void classAndPredictedClassLeaveWhatTheConfusionMatrixCounts() {
        ConfusionMatrix matrix = new SurveyView(subject, rows, SurveyFilter.ALL, SurveySort.NONE).confusion();
        int all = 0;
        for (int row = 0; row < matrix.labels().size(); row++) {
            for (int column = 0; column < matrix.outputs().size(); column++) {
                int label = matrix.labels().get(row);
                int output = matrix.outputs().get(column);
                assertThat(left(SurveyFilter.ALL.of(Optional.of(label), Optional.of(output))))
                        .hasSize(matrix.counts().get(row)[column])
                        .allSatisfy(each -> assertThat(each.label()).isEqualTo(label));
                all += matrix.counts().get(row)[column];
            }
        }
        assertThat(all).isEqualTo(50);
        assertThat(matrix.mistakes()).hasSizeBetween(1, 10).allSatisfy(each -> assertThat(
                        left(SurveyFilter.ALL.of(Optional.of(each.label()), Optional.of(each.output()))))
                .hasSize(each.count())
                .allSatisfy(row -> assertThat(row.verdict()).isEqualTo(Correctness.WRONG)));
        assertThat(matrix.outputs())
                .as("the diagonal is what is right")
                .startsWith(matrix.labels().toArray(Integer[]::new));
    }

    @Test
    void confidenceAndWordsLeaveSome() {
        double middle = rows.stream()
                .mapToDouble(row -> row.guess().orElseThrow().confidence().orElseThrow())
                .sorted()
                .skip(25)
                .findFirst()
                .orElseThrow();
        assertThat(left(filter(false, "", 0, middle))).hasSize(26);
        assertThat(left(filter(false, "", middle, 1))).hasSize(25);
        String name = subject.labelName(rows.get(1).label());
        assertThat(left(filter(false, " " + name + " ", 0, 1))).isNotEmpty().allSatisfy(row -> assertThat(
                        subject.labelName(row.label())
                                + subject.outputName(row.guess().orElseThrow().output()))
                .contains(name));
        assertThat(left(filter(false, "nothing is called so", 0, 1))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyColumnSortsBothWaysAndWhatIsNotKnownComesLast(SurveyColumn column) {
        List<SurveyRow> some = new ArrayList<>(rows);
        some.set(7, subject.blank(7));
        for (boolean ascending : new boolean[] {true, false}) {
            SurveyView view = new SurveyView(subject, some, SurveyFilter.ALL, new SurveySort(column, ascending));
            List<SurveyRow> sorted = view.samples().mapToObj(view::row).toList();
            assertThat(sorted).containsExactlyInAnyOrderElementsOf(some);
            List<SurveyRow> known = sorted.stream()
                    .filter(row -> !column.full(row, subject).isEmpty())
                    .toList();
            assertThat(sorted.subList(0, known.size())).isEqualTo(known);
            Comparator<SurveyRow> order = column.isNumeric()
                    ? Comparator.comparingDouble(row -> Double.parseDouble(column.full(row, subject)))
                    : Comparator.comparing(row -> column.full(row, subject));
            assertThat(known).isSortedAccordingTo(ascending ? order : order.reversed());
        }
    }

    @Test
    void noLayerIsTheWorstWhereRawAndFusedDifferByRoundingAlone() {
        SurveyRow row = rows.get(0);
        assertThat(SurveyColumn.WORST_LAYER.text(row, subject)).isNotEmpty();
        RelevanceSums same = new RelevanceSums(
                1,
                1,
                1,
                1,
                OptionalDouble.of(1e-16),
                OptionalDouble.of(2e-16),
                row.relevance().orElseThrow().worstLayer());
        SurveyRow level = new SurveyRow(0, row.label(), row.guess(), row.verdict(), Optional.of(same), "");
        assertThat(SurveyColumn.WORST.text(level, subject)).isEqualTo("0");
        assertThat(SurveyColumn.WORST_LAYER.text(level, subject)).isEmpty();
    }

    @Test
    void theTableGoesToAFileAsItIsFilteredAndSorted() throws IOException {
        SurveyView view =
                new SurveyView(subject, rows, filter(true, "", 0, 1), new SurveySort(SurveyColumn.CONFIDENCE, false));
        Path csv = folder.resolve("table.csv");
        SurveyTable.write(view, csv);
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines.get(0))
                .isEqualTo("index,label,predicted,confidence,verdict,rawSum,fusedSum,rawSumAbs,fusedSumAbs,"
                        + "inputDisagreement,worstDisagreement,worstLayer,problem");
        assertThat(lines).hasSize(11);
        SurveyRow first = view.row(view.samples().findFirst().orElseThrow());
        assertThat(lines.get(1))
                .startsWith(first.index() + "," + subject.labelName(first.label()) + ",")
                .contains(",wrong," + first.relevance().orElseThrow().rawSum() + ",");
        Path json = folder.resolve("table.json");
        SurveyTable.write(view, json);
        assertThat(Files.readAllLines(json))
                .hasSize(10)
                .allSatisfy(line -> assertThat(line).startsWith("{\"index\":").contains("\"verdict\":\"wrong\""));
    }
}
