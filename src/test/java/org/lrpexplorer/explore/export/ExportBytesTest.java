package org.lrpexplorer.explore.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.cli.RootCommand;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.compare.display.Rows;
import org.lrpexplorer.compose.FigureView;
import org.lrpexplorer.lrp.Detail;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.StartRelevance;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.open.Fitting;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.values.ExportPlace;
import org.lrpexplorer.values.IndexSet;
import org.lrpexplorer.values.ValueFormat;

/** What the window exports is what the command line writes for the same request, byte by byte. */
class ExportBytesTest {

    private static final Path NETWORK = Path.of("assets/networks/mnist-conv-bn.onnx");
    private static final Path DIGITS = Path.of("datasets/digits");
    private static final IndexSet SAMPLES = IndexSet.parse("3,7..9");

    private static final OpenNetwork OPEN = OpenNetwork.read(NETWORK, 1);
    private static final OpenDataset IMAGES = Fitting.of(OPEN, OpenDataset.read(DIGITS, 1));

    @TempDir
    private Path folder;

    static ExportView view(Rows rows, Target target) {
        Display standard = Display.standard();
        Display display = new Display(
                rows,
                standard.show(),
                standard.colorMap(),
                standard.scaling(),
                standard.opacity(),
                standard.normalisation(),
                standard.signs());
        Request request = new Request(
                        Composites.suitedTo(OPEN.raw()).withBatchNorm(BatchNormTreatment.PASS),
                        target,
                        StartRelevance.LOGIT)
                .withDetail(Detail.MAPS);
        FigureView chosen =
                new FigureView(Composites.suitedTo(OPEN.raw()), Optional.of(BatchNormTreatment.PASS), false, "");
        return new ExportView(OPEN, IMAGES, request, chosen, display);
    }

    private static void command(Object... arguments) {
        StringWriter errors = new StringWriter();
        List<String> all =
                new ArrayList<>(Arrays.stream(arguments).map(String::valueOf).toList());
        int code = RootCommand.run(
                Runnable::run,
                Bundled.in(Path.of("")),
                new PrintWriter(new StringWriter()),
                new PrintWriter(errors, true),
                all.toArray(String[]::new));
        assertThat(code).as(errors.toString()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"RAW, pass", "BOTH, pass+fused"})
    void valuesAreThoseOfExplainInEveryFormat(Rows rows, String batchNorm) throws Exception {
        for (ValueFormat format : ValueFormat.values()) {
            Path here = folder.resolve(format.option()).resolve("values" + format.suffix());
            Path there = folder.resolve(format.option() + "-command").resolve("values" + format.suffix());
            Files.createDirectories(here.getParent());
            Files.createDirectories(there.getParent());
            ExportJob.values(view(rows, Target.predicted()), SAMPLES, new ExportPlace(here, format, false, true))
                    .run(false, System::nanoTime, progress -> {});
            command(
                    "explain",
                    "--network",
                    NETWORK,
                    "--dataset",
                    DIGITS,
                    "--index",
                    SAMPLES,
                    "--batchnorm",
                    batchNorm,
                    "--target",
                    "predicted",
                    "--format",
                    format.option(),
                    "--out",
                    there);
            assertSame(here, there);
        }
    }

    private static void assertSame(Path here, Path there) {
        if (!Files.isDirectory(here)) {
            assertThat(here).hasSameBinaryContentAs(there);
            return;
        }
        String[] names = there.toFile().list();
        assertThat(here.toFile().list()).containsExactlyInAnyOrder(names);
        for (String name : names) {
            assertThat(here.resolve(name)).hasSameBinaryContentAs(there.resolve(name));
        }
    }

    @Test
    void valuesOfSingleSamplesAreThoseOfExplainOfTheSame() {
        ExportOrder order = new ExportOrder(
                SAMPLES,
                folder.resolve("here"),
                Optional.empty(),
                Optional.of(new ExportOrder.Values(ValueFormat.NPZ, true)));
        ExportJob.of(view(Rows.FUSED, Target.ofClass(3)), order).run(false, System::nanoTime, progress -> {});
        command(
                "explain",
                "--network",
                NETWORK,
                "--dataset",
                DIGITS,
                "--index",
                SAMPLES,
                "--kept",
                "pass",
                "--target",
                3,
                "--each",
                folder.resolve("there"));
        for (int index : SAMPLES) {
            String name = "00000" + index + ".npz";
            assertThat(folder.resolve("here").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("there").resolve(name));
        }
    }

    @Test
    void figuresAreThoseOfFigureInEveryFormat() {
        for (String suffix : List.of(".png", ".svg", ".pdf")) {
            ExportOrder order = new ExportOrder(
                    SAMPLES, folder, Optional.of(new ExportOrder.Figures(suffix, "single", 150)), Optional.empty());
            ExportJob.of(view(Rows.BOTH, Target.predicted()), order).run(true, System::nanoTime, progress -> {});
            for (int index : SAMPLES) {
                Path other = folder.resolve("command-" + index + suffix);
                command(
                        "figure",
                        "--network",
                        NETWORK,
                        "--dataset",
                        DIGITS,
                        "--index",
                        index,
                        "--batchnorm",
                        "pass",
                        "--size",
                        "single",
                        "--dpi",
                        150,
                        "--out",
                        other);
                assertThat(folder.resolve("digits-test-0000" + index + suffix)).hasSameBinaryContentAs(other);
            }
        }
    }
}
