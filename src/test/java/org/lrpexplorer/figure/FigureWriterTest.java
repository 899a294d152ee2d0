package org.lrpexplorer.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FigureWriterTest {

    private static final FigureGrid FIGURE = SampleFigure.ofColumns(6).figure();

    private static final FigureWriter WRITER = new FigureWriter();

    @TempDir
    private Path folder;

    @Test
    void theImageHasThePagesSizeAtTheChosenResolution() throws IOException {
        Page page = new GridLayout(new Typeface()).page(FIGURE, FigureSize.NATURAL);
        for (int dpi : new int[] {72, 96, 192, 300}) {
            Path file = folder.resolve("figure" + dpi + ".png");
            WRITER.write(FIGURE, FigureSize.NATURAL, FigureOutput.of(file).withDpi(dpi), FigureMetadata.NONE, file);
            BufferedImage image = ImageIO.read(file.toFile());
            assertThat(image.getWidth()).isEqualTo((int) Math.ceil(page.width() * dpi / 96.0));
            assertThat(image.getHeight()).isEqualTo((int) Math.ceil(page.height() * dpi / 96.0));
        }
    }

    @Test
    void everyCellOfATileHasExactlyItsColourInTheFile() throws IOException {
        Path file = folder.resolve("figure.png");
        WRITER.write(FIGURE, FigureSize.NATURAL, FigureOutput.of(file).withDpi(192), FigureMetadata.NONE, file);
        BufferedImage image = ImageIO.read(file.toFile());
        Mark input = new GridLayout(new Typeface())
                .page(FIGURE, FigureSize.NATURAL).marks().stream()
                        .filter(Mark.Raster.class::isInstance)
                        .skip(1)
                        .findFirst()
                        .orElseThrow();
        FigureCell tile = FIGURE.cells().get(0).get(1);
        double scale = 192 / FigureSize.NATURAL.unitsPerInch();
        int left = (int) Math.round(scale * input.bounds().getX());
        int top = (int) Math.round(scale * input.bounds().getY());
        int side = (int) Math.round(scale * input.bounds().getMaxX()) - left;
        int[] expected = tile.painter().orElseThrow().paint(side, side);
        assertThat(image.getRGB(left, top, side, side, null, 0, side)).isEqualTo(expected);
    }

    @Test
    void textIsDrawn() {
        BufferedImage image =
                PageImage.of(new GridLayout(new Typeface()).page(FIGURE, FigureSize.NATURAL), 192, Palette.LIGHT);
        int[] title =
                image.getRGB(0, 0, image.getWidth(), (int) (2 * (GridColumns.MARGIN + 28)), null, 0, image.getWidth());
        assertThat(title).contains(0xFF000000 | Palette.LIGHT.text().getRGB());
    }

    @Test
    void theFileSaysHowToRepeatIt() throws IOException {
        Path file = folder.resolve("figure.png");
        write(FIGURE, file);
        assertThat(texts(file))
                .containsEntry("Title", FIGURE.title())
                .containsEntry("Software", "LRP Explorer 0.1.0")
                .containsEntry("Network", "cifar10-resnet-bn")
                .containsEntry("Composite", "EpsilonPlusFlat (ε = 1e−6, z⁺ in convolutions, flat in the first)")
                .containsEntry("Class", "cat (predicted)")
                .containsEntry("Start relevance", "the logit, 8.12")
                .containsEntry(
                        "Colour scale",
                        "symmetric, one per layer, shared by raw and fused where both are visible on it")
                .containsEntry("Colour map", "bwr")
                .hasEntrySatisfying("Pictures", pictures -> assertThat(pictures)
                        .contains("Raw, block1: Σ 8.1", "Fused, block1: Σ 8.1"));
    }

    @Test
    void theFileSaysHowLargeItsPixelsAre() throws IOException {
        Path file = folder.resolve("figure.png");
        write(FIGURE, file);
        assertThat(pixelsPerMetre(file)).isEqualTo(3780);
    }

    @ParameterizedTest
    @EnumSource(FigureFormat.class)
    void theSameFigureGivesTheSameFile(FigureFormat format) throws IOException {
        Path one = folder.resolve("one" + format.suffix());
        Path other = folder.resolve("other" + format.suffix());
        write(FIGURE, one);
        write(FIGURE, other);
        assertThat(one).hasSameBinaryContentAs(other);
    }

    @ParameterizedTest
    @EnumSource(FigureFormat.class)
    void aFigureThatCannotBeDrawnLeavesTheOldFileAndNothingElse(FigureFormat format) throws IOException {
        Path file = Files.writeString(folder.resolve("figure" + format.suffix()), "older");
        Page page = SamplePage.of(sheet -> sheet.raster(1, 1, 50, 50, (width, height) -> {
            throw new IllegalStateException("no picture");
        }));
        assertThatThrownBy(() -> FigureWriter.write(page, FigureOutput.of(file), FigureMetadata.NONE, file))
                .isInstanceOf(IllegalStateException.class);
        assertThat(file).hasContent("older");
        assertThat(names()).hasSize(1);
    }

    @Test
    void anOlderFileIsReplacedAndNothingElseStaysBehind() throws IOException {
        Path file = folder.resolve("figure.png");
        Files.writeString(file, "older");
        write(FIGURE, file);
        assertThat(ImageIO.read(file.toFile())).isNotNull();
        assertThat(names()).containsExactly("figure.png");
    }

    @Test
    void aMissingFolderIsNamed() {
        assertThatThrownBy(() -> write(FIGURE, folder.resolve("no/figure.png")))
                .isInstanceOf(FigureException.class)
                .hasMessage("The figure " + folder.resolve("no/figure.png") + " cannot be written because the folder "
                        + folder.resolve("no") + " does not exist; create it or choose another one.");
    }

    @Test
    void aFolderIsNoTarget() {
        assertThatThrownBy(() -> write(FIGURE, folder))
                .isInstanceOf(FigureException.class)
                .hasMessageContaining("is a folder");
    }

    @Test
    void aFolderWithoutWritePermissionIsNamed() {
        assertThat(folder.toFile().setWritable(false)).isTrue();
        assumeFalse(Files.isWritable(folder), "the superuser may write anywhere");
        assertThatThrownBy(() -> write(FIGURE, folder.resolve("figure.png")))
                .isInstanceOf(FigureException.class)
                .hasMessageContaining("choose a folder that you may write to");
    }

    @Test
    void aNameThatIsAlmostTooLongWorksAndOneThatIsSaysSo() throws IOException {
        Path file = folder.resolve("x".repeat(240) + ".png");
        write(FIGURE, file);
        assertThat(ImageIO.read(file.toFile())).isNotNull();
        assertThatThrownBy(() -> write(FIGURE, folder.resolve("x".repeat(300) + ".png")))
                .isInstanceOf(FigureException.class)
                .hasMessageContaining("cannot be written under this name");
        assertThat(names()).hasSize(1);
    }

    private static void write(FigureGrid figure, Path file) {
        WRITER.write(figure, FigureSize.NATURAL, FigureOutput.of(file).withDpi(96), FigureMetadata.NONE, file);
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    private static int pixelsPerMetre(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            Element root = (Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
            Element physical = (Element) root.getElementsByTagName("pHYs").item(0);
            reader.dispose();
            assertThat(physical.getAttribute("unitSpecifier")).isEqualTo("meter");
            return Integer.parseInt(physical.getAttribute("pixelsPerUnitXAxis"));
        }
    }

    private static Map<String, String> texts(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            Element root = (Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
            NodeList entries = root.getElementsByTagName("iTXtEntry");
            Map<String, String> texts = new HashMap<>();
            for (int i = 0; i < entries.getLength(); i++) {
                Element entry = (Element) entries.item(i);
                texts.put(entry.getAttribute("keyword"), entry.getAttribute("text"));
            }
            reader.dispose();
            return texts;
        }
    }
}
