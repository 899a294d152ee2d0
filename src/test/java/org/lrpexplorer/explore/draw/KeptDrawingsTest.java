package org.lrpexplorer.explore.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.dataset.PixelImage;

class KeptDrawingsTest {

    private static final int PIXELS = 100;

    private static EditedPlace place(int index) {
        return new EditedPlace(Path.of("digits"), index);
    }

    private static PixelImage image(int value) {
        byte[] pixels = new byte[PIXELS];
        pixels[0] = (byte) value;
        return new PixelImage(10, 10, 1, pixels);
    }

    /** The sample and three steps: 500 bytes. */
    private static DrawnImage drawn() {
        return DrawnImage.of(image(0)).then(image(1)).then(image(2)).then(image(3));
    }

    @Test
    void ofManyDrawingsThoseNotLookedAtForLongestKeepOnlyWhatTheyAreNow() {
        KeptDrawings kept = new KeptDrawings(7 * drawn().bytes() / 2);
        for (int index = 0; index < 3; index++) {
            kept.put(place(index), drawn());
        }
        assertThat(kept.of(place(0)).orElseThrow().isUndoable()).isTrue();
        kept.put(place(3), drawn());

        assertThat(kept.of(place(1)).orElseThrow().isUndoable()).isFalse();
        assertThat(kept.of(place(1)).orElseThrow().now()).isEqualTo(image(3));
        assertThat(kept.of(place(1)).orElseThrow().isEdited()).isTrue();
        for (int index : new int[] {0, 2, 3}) {
            assertThat(kept.of(place(index)).orElseThrow().isUndoable())
                    .as("drawing %d", index)
                    .isTrue();
        }
        assertThat(kept.unsaved()).containsExactly(place(0), place(1), place(2), place(3));
    }

    @Test
    void theDrawingThatIsWorkedOnCanAlwaysBeUndone() {
        KeptDrawings kept = new KeptDrawings(1);
        kept.put(place(0), drawn());
        kept.put(place(1), drawn());
        assertThat(kept.of(place(0)).orElseThrow().isUndoable()).isFalse();
        assertThat(kept.of(place(1)).orElseThrow().isUndoable()).isTrue();
    }
}
