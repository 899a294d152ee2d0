package org.lrpexplorer.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureMetadataTest {

    private static final FigureMetadata SAMPLE = FigureMetadata.of(sample());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(FigureFormat.class)
    void everyFormatGivesBackWhatWasWritten(FigureFormat format) {
        assertThat(FigureMetadata.read(written(format)).texts()).containsExactlyEntriesOf(SAMPLE.texts());
    }

    @ParameterizedTest
    @EnumSource(FigureFormat.class)
    void aComparisonSaysTheSameInEveryFormatAndWhatIsAdded(FigureFormat format) {
        Path file = folder.resolve("figure" + format.suffix());
        FigureGrid figure = SampleFigure.ofColumns(2).figure();

        new FigureWriter().write(figure, FigureSize.NATURAL, FigureOutput.of(file), SAMPLE, file);

        assertThat(FigureMetadata.read(file))
                .isEqualTo(FigureMetadata.of(FigureTexts.of(figure)).and(SAMPLE));
    }

    @ParameterizedTest
    @EnumSource(FigureFormat.class)
    void theNameOfTheFileDoesNotMatter(FigureFormat format) throws IOException {
        Path other = Files.move(written(format), folder.resolve("figure.bin"));
        assertThat(FigureMetadata.read(other)).isEqualTo(SAMPLE);
    }

    @ParameterizedTest
    @EnumSource(FigureFormat.class)
    void aFileThatIsCutOffAnywhereSaysNothingWrong(FigureFormat format) throws IOException {
        byte[] whole = Files.readAllBytes(written(format));
        Path cut = folder.resolve("cut");
        for (int length = 0; length < whole.length; length += 1 + whole.length / 97) {
            Files.write(cut, Arrays.copyOf(whole, length));
            assertThat(SAMPLE.texts().entrySet())
                    .containsAll(FigureMetadata.read(cut).texts().entrySet());
        }
    }

    @ParameterizedTest
    @EnumSource(FigureFormat.class)
    void aDamagedFileIsReadOrSaysNothing(FigureFormat format) throws IOException {
        byte[] whole = Files.readAllBytes(written(format));
        Random random = new Random(5);
        Path damaged = folder.resolve("damaged");
        for (int i = 0; i < 100; i++) {
            byte[] bytes = whole.clone();
            for (int flips = 0; flips < 20; flips++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            Files.write(damaged, bytes);
            assertThat(FigureMetadata.read(damaged)).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>",
                "%PDF-1.7\n<?xpacket begin=\"\"?><broken",
                "%PDF-1.7\n<?xpacket begin=\"\"?><a/><?xpacket end=\"r\"?>",
                "\u0089PNG"
            })
    void whatSaysNothingIsNoFailure(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("other"), content);
        assertThat(FigureMetadata.read(file)).isEqualTo(FigureMetadata.NONE);
    }

    @Test
    void entitiesOfAForeignDrawingAreNotExpanded() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Path file = folder.resolve("hostile.svg");
        String own = new String(Files.readAllBytes(written(FigureFormat.SVG)), StandardCharsets.UTF_8)
                .replaceFirst("\\?>", "?><!DOCTYPE svg [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>")
                .replaceFirst(">plain<", ">&s;<");
        Files.writeString(file, own);
        assertThat(FigureMetadata.read(file).texts().values()).noneMatch(text -> text.contains("secret"));
    }

    @Test
    void aChunkThatAnnouncesMoreThanThereIsTakesNoMemory() throws IOException {
        byte[] png = Files.readAllBytes(written(FigureFormat.PNG));
        int at = new String(png, StandardCharsets.ISO_8859_1).indexOf("iTXt");
        png[at - 4] = 0x7F;
        Path file = Files.write(folder.resolve("long.png"), png);
        assertThat(FigureMetadata.read(file)).isEqualTo(FigureMetadata.NONE);
    }

    @Test
    void whatCannotBeReadIsSaid() {
        assertThatThrownBy(() -> FigureMetadata.read(folder.resolve("none.png")))
                .isInstanceOf(FigureException.class)
                .hasMessage("The figure " + folder.resolve("none.png") + " does not exist; choose another file.");
        assertThatThrownBy(() -> FigureMetadata.read(folder))
                .isInstanceOf(FigureException.class)
                .hasMessage("The figure " + folder + " is a folder; choose a file.");
    }

    @Test
    void whatNoFormatCanHoldIsReplacedAtTheDoor() {
        assertThat(FigureMetadata.of(Map.of("k", "a\u0000b\r\nc\rd\uD800e\uFFFEf"))
                        .texts())
                .containsEntry("k", "a\uFFFDb\nc\nd\uFFFDe\uFFFDf");
        for (String keyword : new String[] {"", " k", "k ", "a  b", "Σ", "x".repeat(80), "a\nb"}) {
            assertThatThrownBy(() -> FigureMetadata.of(Map.of(keyword, "")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private Path written(FigureFormat format) {
        Path file = folder.resolve("figure" + format.suffix());
        FigureWriter.write(SamplePage.everything(), FigureOutput.of(file), SAMPLE, file);
        return file;
    }

    private static Map<String, String> sample() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("Title", "Σ ε z⁺ 猫 \uD83D\uDC31 <&>\"' ]]>");
        texts.put("Software", "plain");
        texts.put("Colour map", "  two\nlines\tand a tab ");
        texts.put("Notes", "");
        StringBuilder json = new StringBuilder("{\"layers\": [");
        while (json.length() < 50_000) {
            json.append("{\"rule\": \"α2β1 \\u0000\", \"ε\": 1e-6},\n");
        }
        texts.put("Provenance", json.append("null]}").toString());
        return texts;
    }
}
