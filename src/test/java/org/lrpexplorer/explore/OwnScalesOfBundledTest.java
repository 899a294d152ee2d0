package org.lrpexplorer.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.Conservation;
import org.lrpexplorer.compare.Tile;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.compose.ShownFigure;
import org.lrpexplorer.heatmap.ColorScale;
import org.lrpexplorer.heatmap.OwnScales;
import org.lrpexplorer.heatmap.ScaleScope;
import org.lrpexplorer.heatmap.Scaling;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.Bundled;

/** Networks whose raw relevance explodes by cancellation: the fused row is seen all the same, and the scales are told. */
class OwnScalesOfBundledTest {

    private final HandThreads hands = new HandThreads();
    private final ExplorerModel model = new ExplorerModel();
    private final Explorer explorer = new Explorer(model, hands.threads(), new Bundled(List.of(), List.of()));

    private ComparisonView view(String network, String dataset, String composite) {
        model.composite().set(Composites.named(composite));
        explorer.openNetwork(Path.of("assets", "networks", network + ".onnx"));
        explorer.openDataset(Path.of("datasets", dataset));
        hands.settle();
        model.composite().set(Composites.named(composite));
        hands.settle();
        return model.outcome().get().view().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "mnist-conv-bn, digits, Epsilon",
        "mnist-conv-bn, digits, LRP0",
        "cifar10-conv-bn, shapes, Epsilon",
        "cifar10-conv-bn, shapes, LRP0",
        "cifar10-resnet-bn, shapes, Epsilon",
        "cifar10-resnet-bn, shapes, LRP0"
    })
    void noTileOfTheFusedRowIsNearlyWhite(String network, String dataset, String composite) {
        ComparisonView view = view(network, dataset, composite);
        List<List<ColorScale>> scales = Scaling.DEFAULT.scales(view.heatmaps());
        for (int i = 0; i < view.columns().size(); i++) {
            Tile fused = view.columns().get(i).fused();
            assertThat(scales.get(i).get(1).position(fused.heatmap().maxAbs()))
                    .as(view.columns().get(i).label())
                    .isGreaterThanOrEqualTo(0.05);
        }
        Column input = view.columns().get(0);
        assertThat(OwnScales.areOwn(ScaleScope.PAIR, scales.get(0))).isTrue();
        assertThat(input.raw().cancels()).isTrue();
        assertThat(OwnScales.of(ScaleScope.PAIR, scales).describe().orElseThrow())
                .matches("raw is up to \\S+ × larger than fused: own scales in \\d+ of "
                        + view.columns().size() + " columns");
        ShownFigure figure = ShownFigure.of(view, Display.standard());
        assertThat(figure.fact("Colour scale")).contains("own scales in");
        assertThat(figure.lines(0, 1)).anyMatch(line -> line.startsWith("Σ|R|") && line.endsWith("!"));
        assertThat(figure.lines(0, 1)).anyMatch(line -> line.startsWith("±") && line.endsWith("own"));
        assertThat(figure.lines(1, 1)).anyMatch(line -> line.startsWith("±") && line.endsWith("own"));
    }

    @Test
    void aGradientIsNotMarkedAsIfItHadToConserve() {
        Conservation gradient = new Conservation.NotCompared(Conservation.Reason.NOT_LRP);
        assertThat(view("mnist-conv-bn", "digits", "Gradient").columns())
                .allMatch(column -> column.raw().conservation().equals(gradient))
                .allMatch(column -> column.fused().conservation().equals(gradient));
        assertThat(view("mnist-conv-bn", "digits", "Epsilon")
                        .columns()
                        .get(0)
                        .fused()
                        .conservation())
                .isInstanceOf(Conservation.Compared.class);
    }

    @ParameterizedTest
    @CsvSource({
        "mnist-conv-bn, digits, ZPlus",
        "mnist-conv-bn, digits, EpsilonPlusFlat",
        "cifar10-conv-bn, shapes, ZPlus",
        "cifar10-resnet-bn, shapes, ZPlus"
    })
    void nothingIsMarkedWhereNothingCancels(String network, String dataset, String composite) {
        assertThat(view(network, dataset, composite).columns())
                .noneMatch(column -> column.raw().cancels() || column.fused().cancels());
    }
}
