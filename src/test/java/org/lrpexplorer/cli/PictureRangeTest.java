package org.lrpexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.Npz;

/** Folders of pictures on the command line: a broken one costs no other, and nothing is left out without a word. */
class PictureRangeTest {

    private static final String NETWORK = "assets/networks/mnist-conv-bn.onnx";

    private final StringWriter printed = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir
    private Path temporary;

    private Path pets;
    private Path out;

    @BeforeEach
    void threePicturesOfWhichOneIsBroken() throws IOException {
        pets = temporary.resolve("pets");
        out = temporary.resolve("out.npz");
        picture("rgba.png", "cat/0.png");
        Files.writeString(pets.resolve("cat/1.png"), "no picture");
        picture("rgb.tif", "dog/2.tif");
        Files.writeString(pets.resolve("dog/3.svg"), "<svg/>");
    }

    private void picture(String resource, String name) throws IOException {
        Files.createDirectories(pets.resolve(name).getParent());
        try (InputStream in = getClass().getResourceAsStream("/pictures/" + resource)) {
            Files.copy(in, pets.resolve(name));
        }
    }

    private int run(Object... arguments) {
        return RootCommand.line(Runnable::run)
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(errors, true))
                .execute(Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
    }

    private int explain(String index) {
        return run("explain", "--network", NETWORK, "--dataset", pets, "--index", index, "--force", "--out", out);
    }

    /** The text under {@code request}: characters of four bytes behind a header of one line. */
    private static JsonNode request(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("request.npy"))) {
            byte[] bytes = in.readAllBytes();
            int header = 10 + (bytes[8] & 0xff) + ((bytes[9] & 0xff) << 8);
            return new ObjectMapper()
                    .readTree(new String(bytes, header, bytes.length - header, Charset.forName("UTF-32LE")));
        }
    }

    @Test
    void aBrokenPictureIsLeftOutAndTheArchiveSaysWhichSamplesAreInIt() throws IOException {
        Path ledger = temporary.resolve("ledger.csv");
        int code = run(
                "explain",
                "--network",
                NETWORK,
                "--dataset",
                pets,
                "--index",
                "0..2",
                "--out",
                out,
                "--ledger",
                ledger);

        assertThat(code).isEqualTo(3);
        assertThat(errors.toString().strip())
                .isEqualTo("1 sample could not be read and has no row in %s; the notes say why.".formatted(out));
        Npz arrays = Npz.read(out);
        assertThat(arrays.longs("index")).containsExactly(0, 2);
        assertThat(arrays.shape("input")).containsExactly(2, 1, 28, 28);
        assertThat(arrays.shape("logits")).containsExactly(2, 10);
        String why =
                "Sample 1 is left out: cat/1.png cannot be decoded; save it again as an 8-bit RGB or grey PNG or JPEG.";
        assertThat(printed.toString())
                .containsPattern("inputs +2 of 3 from pets, 0..2")
                .contains(why);
        assertThat(request(out).get("leftOut")).singleElement().isEqualTo(new ObjectMapper().valueToTree(why));
        assertThat(Files.readAllLines(ledger).stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .distinct())
                .containsExactly("0", "1");
    }

    @Test
    void aRangeWithoutOneReadablePictureFailsAndLeavesNoFile() {
        assertThat(explain("1")).isEqualTo(1);
        assertThat(errors.toString()).startsWith("cat/1.png cannot be decoded");
        assertThat(out).doesNotExist();
    }

    @Test
    void theNotesSayWhatWasLeftOutAndWhatWasDoneToPixels() throws IOException {
        assertThat(explain("0")).isZero();
        assertThat(printed.toString())
                .contains("pets: left out 1 file: 1 .svg (in dog).")
                .contains("The transparency of sample 0 is dropped, as training loaders do.");
        assertThat(Npz.read(out).longs("index")).containsExactly(0);
        assertThat(request(out).get("leftOut")).isEmpty();
        printed.getBuffer().setLength(0);
        assertThat(explain("2")).isZero();
        assertThat(printed.toString()).doesNotContain("transparency");
    }

    @Test
    void theReportPassesOverBrokenPicturesAndNamesThem() throws IOException {
        assertThat(run("inspect", NETWORK, "--dataset", pets)).isZero();
        assertThat(printed.toString().replaceAll("\\s+", " "))
                .contains("the first 2 samples of pets, without 1 unreadable")
                .contains("dataset pets: left out 1 file: 1 .svg (in dog).")
                .contains("dataset cat/1.png cannot be decoded")
                .contains("dataset The transparency of sample 0 is dropped");
        printed.getBuffer().setLength(0);
        assertThat(run("inspect", NETWORK, "--dataset", pets, "--json")).isZero();
        assertThat(new ObjectMapper().readTree(printed.toString()).get("dataset"))
                .hasSize(3);
    }

    @Test
    void aFolderAboveDatasetsIsAnsweredByTheirPaths() {
        assertThat(run(
                        "explain",
                        "--network",
                        NETWORK,
                        "--dataset",
                        temporary.resolve("pets").getParent(),
                        "--index",
                        0,
                        "--out",
                        out))
                .isEqualTo(1);
        assertThat(errors.toString().strip())
                .isEqualTo("%s holds no dataset itself, but folders in it do; open one of them: %s.", temporary, pets);
    }
}
