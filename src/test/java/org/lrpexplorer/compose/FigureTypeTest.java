package org.lrpexplorer.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lrpexplorer.figure.FigureFormat;

class FigureTypeTest {

    @Test
    void everyFormatOfFiguresIsOffered() {
        assertThat(FigureType.ofComparisons())
                .extracting(FigureType::suffix)
                .containsExactlyElementsOf(
                        FigureFormat.all().stream().map(FigureFormat::suffix).toList())
                .startsWith(".png");
        assertThat(FigureType.ofTiles()).containsExactly(new FigureType("PNG pictures", ".png"));
    }
}
