package org.lrpexplorer.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.compare.Account;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.Conservation;
import org.lrpexplorer.compare.Tile;
import org.lrpexplorer.explore.task.Outcome;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.rule.Loss;

/** Where relevance went that a Σ lacks, as the ledger has it, found after the pictures are shown. */
class AccountedSumsTest {

    private final HandThreads hands = new HandThreads();
    private final ExplorerModel model = new ExplorerModel();
    private final Explorer explorer = new Explorer(model, hands.threads(), new Bundled(List.of(), List.of()));

    private void open(String network, String dataset, String composite) {
        explorer.openNetwork(Path.of("assets", "networks", network + ".onnx"));
        explorer.openDataset(Path.of("datasets", dataset));
        model.normsShown().set(true);
        hands.settle();
        model.composite().set(Composites.named(composite));
        hands.settle();
    }

    private ComparisonView shown() {
        return ((Outcome.Ready) model.outcome().get()).comparison();
    }

    private static Stream<Tile> broken(ComparisonView view) {
        return view.columns().stream()
                .flatMap(column -> Stream.of(column.raw(), column.fused()))
                .filter(tile -> tile.conservation().isBroken());
    }

    private static Account account(Tile tile) {
        return ((Conservation.Compared) tile.conservation()).account().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "mnist-conv-bn, digits, EpsilonPlusFlat",
        "mnist-conv-bn, digits, ZPlus",
        "mnist-conv-bn, digits, Epsilon",
        "cifar10-resnet-bn, shapes, ZPlus"
    })
    void whatIsMissingOfEverySumIsAccountedFor(String network, String dataset, String composite) {
        open(network, dataset, composite);

        assertThat(broken(shown())).isNotEmpty().allSatisfy(tile -> {
            double missing = tile.start().score() - tile.sum();
            double losses = account(tile).losses().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            assertThat(losses + account(tile).rounding())
                    .isCloseTo(missing, within(1e-3 * Math.abs(tile.start().score())));
        });
    }

    @Test
    void whatAFusedSumLacksOfTheStartTheShiftsInItsBiasesAndTheBiasesThemselvesKeep() {
        open("mnist-conv-bn", "digits", "EpsilonPlusFlat");

        Tile input = shown().columns().get(0).fused();
        double missing = input.start().score() - input.sum();
        assertThat(account(input).losses().get(Loss.BATCH_NORM_SHIFT)
                        + account(input).losses().get(Loss.BIAS))
                .isCloseTo(missing, within(0.02 * missing));
    }

    @Test
    void thePicturesAreShownBeforeAndStayTheSame() {
        open("mnist-conv-bn", "digits", "EpsilonPlusFlat");
        explorer.step(1);
        hands.compute.step();
        hands.ui.step();
        ComparisonView first = shown();
        assertThat(first.hasCauses()).isFalse();
        assertThat(broken(first)).isNotEmpty();

        hands.settle();

        assertThat(shown().hasCauses()).isTrue();
        for (int i = 0; i < first.columns().size(); i++) {
            Column column = shown().columns().get(i);
            assertThat(column.fused().heatmap())
                    .isSameAs(first.columns().get(i).fused().heatmap());
            assertThat(column.agreement()).isSameAs(first.columns().get(i).agreement());
        }
    }

    @Test
    void whoeverStepsOnMeanwhileGetsNothingOfTheSampleBefore() {
        open("mnist-conv-bn", "digits", "EpsilonPlusFlat");
        explorer.step(1);
        hands.compute.step();
        hands.ui.step();
        explorer.step(1);
        hands.settle();

        assertThat(shown().index()).isEqualTo(2);
        assertThat(shown().hasCauses()).isTrue();
    }
}
