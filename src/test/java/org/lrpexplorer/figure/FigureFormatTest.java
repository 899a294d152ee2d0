package org.lrpexplorer.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FigureFormatTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("org.lrpexplorer.figure.FigureFormat#all")
    void everyFormatIsChosenByItsSuffixAndWritten(FigureFormat format) {
        Path file = folder.resolve("figure" + format.suffix());

        new FigureWriter()
                .write(
                        SampleFigure.ofColumns(1).figure(),
                        FigureSize.NATURAL,
                        FigureOutput.of(file),
                        FigureMetadata.NONE,
                        file);

        assertThat(FigureFormat.of(file).suffix()).isEqualTo(format.suffix());
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void aNameOfNoFormatGetsTheDefault() {
        assertThat(FigureFormat.of(Path.of("figure")).suffix()).isEqualTo(".png");
        assertThat(FigureFormat.of(Path.of("FIGURE.PNG")).suffix()).isEqualTo(".png");
    }
}
