package org.lrpexplorer.explore.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.dataset.PixelImage;

class DrawnImageTest {

    private static PixelImage image(int value) {
        return new PixelImage(1, 1, 1, new byte[] {(byte) value});
    }

    @Test
    void stepsAreUndoneAndDoneAgainUntilAnotherIsMade() {
        DrawnImage two = DrawnImage.of(image(0)).then(image(1)).then(image(2));

        assertThat(two.isEdited()).isTrue();
        assertThat(two.undone().now()).isEqualTo(image(1));
        assertThat(two.undone().undone().isEdited()).isFalse();
        assertThat(two.undone().undone().isUndoable()).isFalse();
        assertThat(two.undone().redone()).isEqualTo(two);
        assertThat(two.undone().then(image(3)).isRedoable()).isFalse();
    }

    @Test
    void backAtTheSampleNothingIsEditedAndThatCanBeUndone() {
        DrawnImage back = DrawnImage.of(image(0)).then(image(1)).then(image(0));

        assertThat(back.isEdited()).isFalse();
        assertThat(back.undone().now()).isEqualTo(image(1));
    }

    @Test
    void aStepThatChangesNothingIsNone() {
        DrawnImage drawing = DrawnImage.of(image(0)).then(image(1));

        assertThat(drawing.then(image(1))).isSameAs(drawing);
    }

    @Test
    void ofLargeImagesFewerStepsAreKeptButAlwaysOneToGoBackTo() {
        assertThat(stepsOf(2048)).hasSize(4); // 4 MiB each, 16 MiB at most
        assertThat(stepsOf(6000)).hasSize(2);
    }

    private static List<PixelImage> stepsOf(int side) {
        DrawnImage drawing = DrawnImage.of(new PixelImage(side, side, 1, new byte[side * side]));
        for (int i = 1; i < 7; i++) {
            byte[] pixels = new byte[side * side];
            pixels[0] = (byte) i;
            drawing = drawing.then(new PixelImage(side, side, 1, pixels));
        }
        return drawing.steps();
    }

    @Test
    void ofVeryManyStepsTheOldestAreForgottenButNotTheSample() {
        DrawnImage drawing = DrawnImage.of(image(0));
        for (int i = 1; i < 200; i++) {
            drawing = drawing.then(image(i));
        }
        assertThat(drawing.now()).isEqualTo(image(199));
        assertThat(drawing.steps()).hasSize(60);
        assertThat(drawing.sample()).isEqualTo(image(0));
    }
}
