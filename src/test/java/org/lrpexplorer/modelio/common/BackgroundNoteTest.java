package org.lrpexplorer.modelio.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.network.OutputGrid;

class BackgroundNoteTest {
    private static final OutputGrid MAPS = new OutputGrid(3, 4, 4);

    @Test
    void aClass0OfThatNameIsTheBackground() {
        assertThat(BackgroundNote.of(MAPS, List.of("Background", "cat", "dog")))
                .contains(
                        "Class 0, 'Background', is the background: where another class is predicted anywhere, that one is"
                                + " explained.");
    }

    @Test
    void anyOtherClass0IsSaidToCountAsIt() {
        assertThat(BackgroundNote.of(MAPS, List.of("road", "car", "sky"))).hasValueSatisfying(note -> assertThat(note)
                .contains("Class 0, 'road', counts as", "but its name does not say so"));
        assertThat(BackgroundNote.of(MAPS, List.of("cat", "dog", "void")))
                .hasValueSatisfying(note -> assertThat(note).contains("but class 2 is named 'void'"));
    }

    @Test
    void whereThereAreNoMapsOfSeveralClassesNothingIsSaid() {
        assertThat(BackgroundNote.of(OutputGrid.ofClasses(2), List.of("background", "cat")))
                .isEmpty();
        assertThat(BackgroundNote.of(new OutputGrid(2, 40, 1), List.of("background", "face")))
                .isEmpty();
        assertThat(BackgroundNote.of(new OutputGrid(1, 4, 4), List.of("mask"))).isEmpty();
        assertThat(BackgroundNote.of(MAPS, List.of())).isEmpty();
    }
}
