package org.lrpexplorer.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lrpexplorer.cluster.group.GroupingMethod;
import org.lrpexplorer.cluster.group.RandIndex;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.dataset.Sample;
import org.lrpexplorer.evaluate.experiment.LrpMethod;
import org.lrpexplorer.figure.FigureMetadata;
import org.lrpexplorer.figure.FigureOutput;
import org.lrpexplorer.figure.FigureSize;
import org.lrpexplorer.figure.FigureWriter;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.Fitting;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;

class ClusterRunTest {

    private static final int MARKED = 3;
    private static final OpenNetwork NETWORK =
            OpenNetwork.read(Path.of("assets/networks/marked-digits-conv-bn.onnx"), 1);
    private static final OpenDataset DIGITS =
            Fitting.of(NETWORK, OpenDataset.read(Path.of("datasets/marked-digits"), 1));
    private static final List<LrpMethod> BOTH = List.of(
            new LrpMethod(Composites.epsilonPlusFlat(), Optional.of(BatchNormTreatment.PASS)),
            new LrpMethod(Composites.epsilonPlusFlat(), Optional.empty()));

    private static ClusterPlan plan(int classIndex, Membership membership, int images, GroupingMethod grouping) {
        return new ClusterPlan(classIndex, membership, images, 1, BOTH, grouping, OptionalInt.empty());
    }

    private static ClusterResult run(ClusterPlan plan) {
        return ClusterRun.of(plan, NETWORK, DIGITS).run((done, total) -> {}, () -> {});
    }

    private static boolean isMarked(ClusteredImage image) {
        return DIGITS.dataset().mask(image.index()).orElseThrow().area() > 0;
    }

    @ParameterizedTest
    @EnumSource
    void theImagesWithThePlantedMarkAreAClusterOfTheirOwnRawAndFused(GroupingMethod grouping) {
        ClusterResult found = run(plan(MARKED, Membership.LABELLED, 100, grouping));

        assertThat(found.images()).hasSize(100).allMatch(image -> image.label().equals(Optional.of(MARKED)));
        assertThat(found.methods()).hasSize(2);
        List<Boolean> marked =
                found.images().stream().map(ClusterRunTest::isMarked).toList();
        for (MethodClusters method : found.methods()) {
            assertThat(method.clusters().size()).isEqualTo(2);
            assertThat(method.silhouette()).isGreaterThan(0.5);
            assertThat(RandIndex.adjusted(method.groups(), marked)).isEqualTo(1);
        }
        assertThat(found.agreement()).hasValue(1);
        assertThat(ClusterWords.sentences(found)).last().asString().contains("alike", "1.00");
    }

    @Test
    void membersAreThoseOfTheGroupsAndTheMostTypicalComesFirst() {
        ClusterResult found = run(plan(MARKED, Membership.LABELLED, 30, GroupingMethod.K_MEANS));

        for (MethodClusters method : found.methods()) {
            for (int c = 0; c < method.clusters().size(); c++) {
                int group = c;
                List<ClusterMember> members = method.clusters().get(c).members();
                assertThat(members).extracting(ClusterMember::distance).isSorted();
                assertThat(members)
                        .extracting(ClusterMember::image)
                        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 30)
                                .filter(i -> method.groups().get(i) == group)
                                .mapToObj(found.images()::get)
                                .toList());
            }
        }
    }

    @Test
    void aMapIsTheRelevanceOfTheClassAtTheInputAsTheAttributorHasIt() {
        ClusterResult found = run(plan(MARKED, Membership.LABELLED, 5, GroupingMethod.K_MEANS));
        ClusterMember member =
                found.methods().get(0).clusters().get(0).members().get(0);
        float[] input = DIGITS.preprocessing()
                .orElseThrow()
                .apply(DIGITS.dataset().sample(member.image().index()).content());

        float[] expected = new Attributor(NETWORK.raw())
                .explain(
                        input,
                        Request.of(NETWORK.bounded(Composites.epsilonPlusFlat().withBatchNorm(BatchNormTreatment.PASS)))
                                .withTarget(Target.ofClass(MARKED)))
                .input()
                .values();

        assertThat(member.map().values()).isEqualTo(expected); // one channel and small, so neither summed nor reduced
    }

    @Test
    void imagesOfAPredictionAreThoseThatTheNetworkTakesForTheClass() {
        ClusterResult found = run(plan(8, Membership.PREDICTED, 10, GroupingMethod.SPECTRAL));

        assertThat(found.images()).hasSize(10).allMatch(image -> image.predicted() == 8);
        assertThat(found.images()).extracting(ClusteredImage::index).isSorted();
    }

    @Test
    void theSamePlanGivesTheSameAndAnotherSeedOtherImages() {
        ClusterPlan plan = plan(MARKED, Membership.LABELLED, 20, GroupingMethod.SPECTRAL);
        ClusterPlan other =
                new ClusterPlan(MARKED, Membership.LABELLED, 20, 2, BOTH, GroupingMethod.SPECTRAL, OptionalInt.empty());

        ClusterResult first = run(plan);
        ClusterResult second = run(plan);

        assertThat(second).isEqualTo(first);
        assertThat(run(other).images()).isNotEqualTo(first.images());
    }

    @Test
    void itTellsHowFarItIsAndEndsWhereItIsEnded() {
        List<Integer> told = new ArrayList<>();
        ClusterRun run = ClusterRun.of(plan(MARKED, Membership.LABELLED, 10, GroupingMethod.K_MEANS), NETWORK, DIGITS);

        run.run((done, total) -> told.add(done * 100 / total), () -> {});

        assertThat(told).isSorted().endsWith(100);
        CancellationToken token = new CancellationToken();
        token.cancel();
        assertThatThrownBy(() -> run.run((done, total) -> {}, token::throwIfCancelled))
                .isInstanceOf(Cancelled.class);
    }

    @Test
    void anImageThatIsGoneBeforeItIsExplainedIsLeftOut(@TempDir Path folder) throws IOException {
        Path ofClass = Files.createDirectories(folder.resolve(String.valueOf(MARKED)));
        for (int written = 0, i = 0; written < 4; i++) {
            Sample sample = DIGITS.dataset().sample(i);
            if (sample.label() == MARKED) {
                write((PixelImage) sample.content(), ofClass.resolve(written + ".png"));
                written++;
            }
        }
        OpenDataset pictures = Fitting.of(NETWORK, OpenDataset.read(folder, 1));
        AtomicInteger calls = new AtomicInteger();

        ClusterResult found = ClusterRun.of(
                        plan(MARKED, Membership.LABELLED, 4, GroupingMethod.K_MEANS), NETWORK, pictures)
                .run((done, total) -> {}, () -> {
                    if (calls.incrementAndGet() == 2) { // all are drawn, none is explained
                        assertThat(ofClass.resolve("1.png").toFile().delete()).isTrue();
                    }
                });

        assertThat(found.images()).extracting(ClusteredImage::index).containsExactly(0, 2, 3);
        assertThat(found.leftOut()).singleElement().asString().startsWith("Sample 1: ");
    }

    private static void write(PixelImage image, Path file) throws IOException {
        BufferedImage picture = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_BYTE_GRAY);
        picture.getRaster().setDataElements(0, 0, image.width(), image.height(), image.pixels());
        ImageIO.write(picture, "png", file.toFile());
    }

    @Test
    void whatCannotBeClusteredIsSaid() {
        assertThatThrownBy(() -> plan(1, Membership.LABELLED, 1, GroupingMethod.SPECTRAL))
                .hasMessageContaining("2 to 1,000 images");
        assertThatThrownBy(
                        () -> ClusterRun.of(plan(10, Membership.LABELLED, 5, GroupingMethod.SPECTRAL), NETWORK, DIGITS))
                .hasMessageContaining("10 classes");
    }

    @Test
    void tableAndJsonNameEveryImageOfEveryMethod(@TempDir Path folder) throws IOException {
        ClusterResult found = run(plan(MARKED, Membership.LABELLED, 12, GroupingMethod.K_MEANS));
        ClusterTable.write(found, folder.resolve("c.csv"));
        new ClusterJson(found, "net", "digits").write(folder.resolve("c.json"));

        assertThat(Files.readAllLines(folder.resolve("c.csv"))).hasSize(1 + 2 * 12);
        JsonNode json = new ObjectMapper().readTree(folder.resolve("c.json").toFile());
        assertThat(json.path("methods")).hasSize(2);
        int members = 0;
        for (JsonNode cluster : json.path("methods").path(1).path("clusters")) {
            members += cluster.path("members").size();
        }
        assertThat(members).isEqualTo(12);
        assertThat(json.path("adjustedRandIndex").isNumber()).isTrue();
    }

    @Test
    void theFigureSaysWhatWasFound(@TempDir Path folder) {
        ClusterResult found = run(plan(MARKED, Membership.LABELLED, 12, GroupingMethod.K_MEANS));
        Path file = folder.resolve("clusters.svg");

        new FigureWriter()
                .write(
                        ClusterFigure.of(found, "net", "digits", ColorMap.BALANCED, "test"),
                        FigureSize.NATURAL,
                        FigureOutput.of(file),
                        FigureMetadata.NONE,
                        file);

        assertThat(FigureMetadata.read(file).texts().get("Notes")).contains("adjusted Rand index");
    }
}
