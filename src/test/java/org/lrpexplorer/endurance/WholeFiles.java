package org.lrpexplorer.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.lrpexplorer.compose.RecipeText;
import org.lrpexplorer.explore.remember.Memory;
import org.lrpexplorer.explore.remember.Remembered;
import org.lrpexplorer.files.AtomicFile;
import org.lrpexplorer.lrp.composite.CompositeFiles;
import org.lrpexplorer.modelio.card.CardFiles;
import org.lrpexplorer.values.ExportedRun;

/** Whether what stands under a final name is whole, as far as the program itself and others can tell who read it. */
final class WholeFiles {

    private WholeFiles() {}

    /** Reads a file to its end, whichever kind its name says. */
    static void require(Path file) throws IOException {
        assertThat(file).exists();
        String name = file.getFileName().toString();
        switch (name) {
            case "figure.png" -> {
                assertThat(ImageIO.read(file.toFile())).isNotNull();
                assertThat(RecipeText.read(file)).isPresent();
            }
            case "drawing.png" -> assertThat(ImageIO.read(file.toFile())).isNotNull();
            case "figure.svg" -> {
                assertThat(Files.readString(file).strip()).endsWith("</svg>");
                assertThat(RecipeText.read(file)).isPresent();
            }
            case "figure.pdf" -> {
                try (PDDocument document = Loader.loadPDF(file.toFile())) {
                    assertThat(document.getNumberOfPages()).isEqualTo(1);
                }
                assertThat(RecipeText.read(file)).isPresent();
            }
            case "values.npz", "sums.json" ->
                assertThat(ExportedRun.read(file).samples()).hasSize(1);
            case "sums.csv" -> assertThat(lastByte(file)).isEqualTo((byte) '\n');
            case "session.json" ->
                assertThat(new Memory(Optional.of(file)).read()).isNotEqualTo(Remembered.nothing());
            case "composite.json" -> CompositeFiles.read(file);
            case "card.json" -> CardFiles.read(file);
            default -> throw new IllegalArgumentException(name);
        }
    }

    private static byte lastByte(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        return all[all.length - 1];
    }

    /** What a process left that was ended by force, after the next file was written into the folder. */
    static List<Path> leftOver(Path folder) throws IOException {
        AtomicFile.write(folder.resolve("next.txt"), "next".getBytes(StandardCharsets.UTF_8));
        Files.delete(folder.resolve("next.txt"));
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("."))
                    .toList();
        }
    }
}
