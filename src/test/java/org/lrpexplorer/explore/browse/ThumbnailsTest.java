package org.lrpexplorer.explore.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.explore.HandThreads;
import org.lrpexplorer.explore.Pictures;
import org.lrpexplorer.tensor.Shape;

class ThumbnailsTest {

    private final HandThreads hands = new HandThreads();
    private final Thumbnails thumbnails = new Thumbnails(hands.threads());
    private final Pictures pictures = new Pictures("pictures", 5000, Shape.of(3, 100, 200), 3);
    private final List<String> heard = new ArrayList<>();

    private void ask(int index) {
        thumbnails
                .get(index)
                .whenComplete((image, failure) -> heard.add(
                        failure == null
                                ? index + ": " + image.width() + "×" + image.height()
                                : index + ": " + failure.getClass().getSimpleName()));
    }

    @Test
    void theNewestRequestIsReadFirst() {
        thumbnails.restart(pictures);
        List.of(0, 1, 2, 4).forEach(this::ask);
        hands.settle();

        assertThat(pictures.read).containsExactly(0, 4, 2, 1);
    }

    @Test
    void picturesAreReducedAndReadOnce() {
        thumbnails.restart(pictures);
        ask(5);
        hands.settle();
        ask(5);
        hands.settle();

        assertThat(heard).containsExactly("5: 64×32", "5: 64×32");
        assertThat(pictures.read).containsExactly(5);
    }

    @Test
    void aDamagedPictureFailsAloneAndTheOthersFollow() {
        thumbnails.restart(pictures);
        ask(2);
        ask(3);
        hands.settle();

        assertThat(heard).containsExactly("2: 64×32", "3: DatasetException");
    }

    @Test
    void aPictureThatCouldNotBeReadIsReadAgainWhenItIsAskedForAgain() {
        thumbnails.restart(pictures);
        ask(3);
        hands.settle();
        ask(3);
        hands.settle();

        assertThat(pictures.read).containsExactly(3, 3);
        assertThat(heard).containsExactly("3: DatasetException", "3: DatasetException");
    }

    @Test
    void anotherDatasetCancelsWhatWaits() {
        thumbnails.restart(pictures);
        ask(1);
        Pictures others = new Pictures("others", 10, Shape.of(1, 8, 8));
        thumbnails.restart(others);
        ask(1);
        hands.settle();

        assertThat(heard).containsExactly("1: " + CancellationException.class.getSimpleName(), "1: 8×8");
    }

    @Test
    void whatWasAskedForLongAgoIsGivenUp() {
        thumbnails.restart(pictures);
        for (int index = 10; index < 10 + Thumbnails.KEPT + 5; index++) {
            ask(index);
        }
        assertThat(heard)
                .containsExactly(
                        "10: CancellationException",
                        "11: CancellationException",
                        "12: CancellationException",
                        "13: CancellationException",
                        "14: CancellationException");
        hands.settle();
        assertThat(heard).hasSize(Thumbnails.KEPT + 5);
    }
}
