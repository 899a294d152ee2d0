package org.lrpexplorer.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.ComparisonRun;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.Fitting;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;

/** Surveys of bundled networks and digits, against comparisons of single samples. */
class SurveyRunTest {

    private static final Request REQUEST = Request.of(Composites.epsilonPlusFlat());
    private static OpenNetwork network;
    private static OpenDataset few;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void open() {
        network = OpenNetwork.read(Path.of("assets", "networks", "mnist-conv-bn.onnx"), 1);
        few = Fitting.of(network, OpenDataset.read(SomeDigits.write(folder, 40), 1));
    }

    private static SurveySubject subject() {
        return new SurveySubject(network, few, REQUEST);
    }

    /** Ends a survey after so many batches. */
    private static final class Batches implements SurveyRun.Watch {
        private final int most;
        private final List<Integer> order = new ArrayList<>();
        private int made;
        private int batches;
        private int[] wanted = new int[0];

        Batches(int most) {
            this.most = most;
        }

        @Override
        public void found(List<SurveyRow> more, SurveyRun.Phase phase, int madeNow, int done) {
            if (madeNow > 0) {
                more.forEach(row -> order.add(row.index()));
                made += more.size();
            }
        }

        @Override
        public void between() {
            if (batches++ > most) {
                CancellationToken over = new CancellationToken();
                over.cancel();
                over.throwIfCancelled();
            }
        }

        @Override
        public int[] wanted() {
            return wanted;
        }
    }

    private static List<SurveyRow> survey(SurveyCache cache, boolean relevance) {
        SurveyRun run = new SurveyRun(subject(), cache, relevance);
        run.run(new Batches(Integer.MAX_VALUE), new CancellationToken());
        return run.rows();
    }

    @Test
    void everyRowIsWhatTheWindowShowsOfTheSample() {
        List<SurveyRow> rows = survey(SurveyCache.none(), true);
        ComparisonRun single = new ComparisonRun(network, few);
        for (SurveyRow row : rows.subList(0, 12)) {
            ComparisonView view = single.run(row.index(), REQUEST);
            ClassGuess guess = row.guess().orElseThrow();
            assertThat(guess.output()).isEqualTo(view.predicted().index());
            assertThat(guess.confidence().orElseThrow())
                    .isCloseTo(view.predicted().probability().orElseThrow(), within(1e-4));
            assertThat(row.verdict()).isEqualTo(view.isRight().orElseThrow() ? Correctness.RIGHT : Correctness.WRONG);
            RelevanceSums sums = row.relevance().orElseThrow();
            Column input = view.columns().get(0);
            assertThat(sums.rawSum()).isEqualTo(input.raw().heatmap().sum());
            assertThat(sums.rawMagnitude()).isEqualTo(input.raw().heatmap().sumAbs());
            assertThat(sums.fusedSum()).isEqualTo(input.fused().heatmap().sum());
            assertThat(sums.fusedMagnitude()).isEqualTo(input.fused().heatmap().sumAbs());
            assertThat(sums.atInput().orElseThrow())
                    .isCloseTo(1 - input.agreement().pearson().orElseThrow(), within(1e-12));
            OptionalDouble lowest = view.columns().stream()
                    .flatMap(column -> column.agreement().pearson().stream().boxed())
                    .mapToDouble(r -> r)
                    .min();
            assertThat(sums.worst().orElseThrow()).isCloseTo(1 - lowest.orElseThrow(), within(1e-12));
            assertThat(view.columns().stream()
                            .filter(column -> column.node().equals(sums.worstLayer()))
                            .findFirst()
                            .orElseThrow()
                            .agreement()
                            .pearson())
                    .isEqualTo(lowest);
        }
    }

    @Test
    void predictionsComeWithoutRelevanceAndAreKeptForASurveyWithIt(@TempDir Path place) {
        SurveyCache cache = new SurveyCache(Optional.of(place), 1 << 20);
        List<SurveyRow> first = survey(cache, false);
        assertThat(first).allSatisfy(row -> {
            assertThat(row.guess()).isPresent();
            assertThat(row.relevance()).isEmpty();
        });
        assertThat(cache.bytes()).isPositive();
        Batches again = new Batches(Integer.MAX_VALUE);
        SurveyRun run = new SurveyRun(subject(), cache, false);
        run.run(again, new CancellationToken());
        assertThat(again.made).as("nothing is predicted again").isZero();
        assertThat(run.rows()).isEqualTo(first);
    }

    @Test
    void whatFailedIsTriedAgainByALaterSurvey(@TempDir Path place) throws Exception {
        Path pictures = Files.createDirectories(place.resolve("pictures").resolve("0"));
        ImageIO.write(
                new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY),
                "png",
                pictures.resolve("a.png").toFile());
        Files.writeString(pictures.resolve("b.png"), "no picture");
        OpenDataset opened = OpenDataset.read(place.resolve("pictures"), 1);
        SurveySubject two = new SurveySubject(network, Fitting.of(network, opened), REQUEST);
        SurveyCache cache = new SurveyCache(Optional.of(place.resolve("cache")), 1 << 20);
        new SurveyRun(two, cache, false).run(new Batches(Integer.MAX_VALUE), new CancellationToken());

        Batches again = new Batches(Integer.MAX_VALUE);
        SurveyRun run = new SurveyRun(two, cache, false);
        run.run(again, new CancellationToken());
        assertThat(again.order).containsExactly(1);
        assertThat(run.rows().get(1).problem()).contains("b.png");
    }

    @Test
    void aSurveyGoesOnWhereOneWasEnded(@TempDir Path place) {
        SurveyCache cache = new SurveyCache(Optional.of(place), 1 << 20);
        Batches ended = new Batches(4);
        try {
            new SurveyRun(subject(), cache, true).run(ended, new CancellationToken());
        } catch (Cancelled e) {
            assertThat(ended.made).isBetween(41, 79);
        }
        Batches rest = new Batches(Integer.MAX_VALUE);
        SurveyRun run = new SurveyRun(subject(), cache, true);
        run.run(rest, new CancellationToken());
        assertThat(rest.made).isEqualTo(80 - ended.made);
        assertThat(run.rows()).isEqualTo(survey(SurveyCache.none(), true));
    }

    @Test
    void whatSomebodyLooksAtGoesFirst() {
        Batches watch = new Batches(Integer.MAX_VALUE);
        watch.wanted = new int[] {33, 5, 99, -1, 33};
        new SurveyRun(subject(), SurveyCache.none(), true).run(watch, new CancellationToken());
        assertThat(watch.order.subList(0, 3)).containsExactly(33, 5, 0);
        assertThat(watch.order.subList(40, 43)).containsExactly(33, 5, 0);
        assertThat(watch.order).hasSize(80);
    }

    @Test
    void otherRulesAreOtherRelevanceButTheSamePredictions(@TempDir Path place) throws Exception {
        SurveyCache cache = new SurveyCache(Optional.of(place), 1 << 20);
        List<SurveyRow> before = survey(cache, true);
        SurveySubject other = new SurveySubject(network, few, Request.of(Composites.epsilonPlus()));
        Batches watch = new Batches(Integer.MAX_VALUE);
        SurveyRun run = new SurveyRun(other, cache, true);
        run.run(watch, new CancellationToken());
        assertThat(watch.made).as("relevance alone").isEqualTo(40);
        assertThat(run.rows()).isNotEqualTo(before);
        try (Stream<Path> files = Files.list(place)) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void aDamagedFileIsFoundOutAboutAndTheRestIsComputedAnew(@TempDir Path place) throws Exception {
        SurveyCache cache = new SurveyCache(Optional.of(place), 1 << 20);
        List<SurveyRow> whole = survey(cache, true);
        Path file;
        try (Stream<Path> files = Files.list(place)) {
            file = files.max((a, b) ->
                            Long.compare(a.toFile().length(), b.toFile().length()))
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(file);
        Set<Integer> made = new HashSet<>();
        for (int at = 3; at < bytes.length; at += bytes.length / 6) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x10;
            Files.write(file, damaged);
            made.add(surveyed(cache, whole));
            Files.write(file, java.util.Arrays.copyOf(bytes, at));
            made.add(surveyed(cache, whole));
        }
        assertThat(made).as("from where it is damaged").hasSizeGreaterThan(2).doesNotContain(0);
        Files.write(file, new byte[5000]);
        assertThat(surveyed(cache, whole)).isEqualTo(40);
    }

    private static int surveyed(SurveyCache cache, List<SurveyRow> expected) {
        Batches watch = new Batches(Integer.MAX_VALUE);
        SurveyRun run = new SurveyRun(subject(), cache, true);
        run.run(watch, new CancellationToken());
        assertThat(run.rows()).isEqualTo(expected);
        return watch.made;
    }
}
