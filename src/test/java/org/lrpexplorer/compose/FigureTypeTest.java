package org.lrpexplorer.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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

    @Test
    void theTypeThatIsChosenEndsTheNameThatWasKept() {
        FigureType pdf = new FigureType("PDF documents", ".pdf");
        assertThat(pdf.meant(Path.of("a/net-1.5.png"), "net-1.5.png")).isEqualTo(Path.of("a/net-1.5.pdf"));
        assertThat(pdf.meant(Path.of("a/my.png"), "net.png")).isEqualTo(Path.of("a/my.png"));
        assertThat(pdf.meant(Path.of("a/net.pdf"), "net.pdf")).isEqualTo(Path.of("a/net.pdf"));
    }
}
