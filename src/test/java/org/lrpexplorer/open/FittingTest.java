package org.lrpexplorer.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.dataset.Fit;
import org.lrpexplorer.explore.Examples;
import org.lrpexplorer.explore.Pictures;
import org.lrpexplorer.explore.notice.DatasetNotices;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.modelio.card.NetworkCard;
import org.lrpexplorer.tensor.Shape;

class FittingTest {

    private final OpenNetwork network = Examples.open(Examples.normBefore(), 1);

    private static OpenDataset dataset(int... shape) {
        return OpenDataset.unfitted(new Pictures("pictures", 9, Shape.of(shape)), 2);
    }

    @Test
    void imagesOfTheRightSizeAreTakenAsTheyAre() {
        OpenDataset fitted = Fitting.of(network, dataset(1, 8, 8));

        assertThat(fitted.preprocessing())
                .hasValueSatisfying(p -> assertThat(p.fit()).isEqualTo(Fit.EXACT));
        assertThat(fitted.adaptation()).isEmpty();
        assertThat(DatasetNotices.about(network, fitted)).isEmpty();
    }

    @Test
    void imagesOfAnotherSizeAndColourAreAdaptedAndThisIsSaid() {
        OpenDataset fitted = Fitting.of(network, dataset(3, 32, 32));

        assertThat(fitted.preprocessing())
                .hasValueSatisfying(p -> assertThat(p.shape()).isEqualTo(Shape.of(1, 8, 8)));
        assertThat(DatasetNotices.about(network, fitted))
                .singleElement()
                .satisfies(notice -> assertThat(notice.sentence()).contains("norm-before", "32×32 RGB", "8×8", "grey"));
    }

    @Test
    void aCardThatContradictsTheNetworkIsExplained() {
        NetworkCard wrong =
                new NetworkCard("wrong", "", network.card().classNames(), InputSpec.zeroToOne(3, 8, 8), null);
        OpenDataset fitted = Fitting.of(network.withCard(wrong, 3), dataset(1, 8, 8));

        assertThat(fitted.preprocessing()).isEmpty();
        assertThat(fitted.adaptation()).contains("wrong", "3×8×8", "1×8×8");
    }

    @Test
    void aPersonMayChooseAnotherFit() {
        OpenDataset padded = Fitting.chosen(Fitting.of(network, dataset(1, 4, 4)), Fit.PAD);

        assertThat(padded.preprocessing())
                .hasValueSatisfying(p -> assertThat(p.fit()).isEqualTo(Fit.PAD));
        assertThat(padded.adaptation()).contains("centred on black 8×8");
    }

    @Test
    void foreignClassNamesAreMentioned() {
        NetworkCard other = new NetworkCard(
                "other", "", List.of("cat", "dog", "frog"), network.card().input(), null);
        OpenNetwork described = network.withCard(other, 3);

        assertThat(DatasetNotices.about(described, Fitting.of(described, dataset(1, 8, 8))))
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.sentence()).contains("has other classes", "meaningful predictions"));
    }

    @Test
    void namesThatAreComparedByTheirNumbersAreNotCalledOtherClasses() {
        assertThat(about(List.of("three", "one", "two"))).isEmpty();
        assertThat(about(List.of("class 0", "class 1", "class 2")))
                .singleElement()
                .satisfies(notice -> assertThat(notice.sentence()).contains("compared by their numbers"));
    }

    private List<Notice> about(List<String> names) {
        OpenNetwork named = network.withCard(
                new NetworkCard("named", "", names, network.card().input(), null), 3);
        return DatasetNotices.about(named, Fitting.of(named, dataset(1, 8, 8)));
    }
}
