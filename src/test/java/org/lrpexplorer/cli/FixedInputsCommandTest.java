package org.lrpexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.modelio.onnx.OnnxFileBuilder;
import org.lrpexplorer.modelio.proto.Onnx;

/** {@code --fix}: commands on networks whose inputs beside the image are held. */
class FixedInputsCommandTest {
    private final StringWriter errors = new StringWriter();

    @TempDir
    private Path folder;

    private int run(Object... arguments) {
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        return RootCommand.line(Runnable::run)
                .setOut(new PrintWriter(new StringWriter(), true))
                .setErr(new PrintWriter(errors, true))
                .execute(words);
    }

    /** y = x + meta. */
    private Path sum() {
        return new OnnxFileBuilder(13, -1, 1, 2, 2)
                .input("meta", -1, 4)
                .node("Flatten", List.of("x"), "f")
                .node("Add", List.of("f", "meta"), "y")
                .output("y")
                .save(folder);
    }

    private static Onnx.AttributeProto axis() {
        return Onnx.AttributeProto.newBuilder()
                .setName("axis")
                .setType(Onnx.AttributeProto.AttributeType.INT)
                .setI(1)
                .build();
    }

    private Path image() throws IOException {
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 1, 2, 2), }\n";
        ByteBuffer bytes = ByteBuffer.allocate(26 + header.length())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("\u0093NUMPY\u0001\u0000".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) header.length())
                .put(header.getBytes(StandardCharsets.ISO_8859_1));
        for (int value = 1; value <= 4; value++) {
            bytes.putFloat(value);
        }
        return Files.write(folder.resolve("x.npy"), bytes.array());
    }

    @Test
    void explainUsesTheHeldValuesAndTellsThem() throws IOException {
        Path meta = Files.writeString(folder.resolve("meta.csv"), "5,0,0,0.5");
        Path out = folder.resolve("out.json");

        int code = run(
                "explain",
                "--network",
                sum(),
                "--input",
                image(),
                "--fix",
                "meta=" + meta,
                "--composite",
                "LRP0",
                "--out",
                out);

        assertThat(code).as(errors.toString()).isZero();
        var told = new ObjectMapper().readTree(out.toFile());
        assertThat(told.findValue("fixed").get("meta").asText()).startsWith("meta.csv (SHA-256 ");
        assertThat(told.findValue("logits").toString()).contains("6.0", "4.5");
        assertThat(told.findValuesAsText("layer")).contains("meta");
        assertThat(told.toString()).contains("The input 'meta' is held at the values of meta.csv.");
    }

    @Test
    void aFigureShowsThePictureThatAnInputIsHeldAtBesideTheSample() throws IOException {
        Path network = new OnnxFileBuilder(13, -1, 1, 4, 4)
                .input("right", -1, 1, 4, 4)
                .weights("w", 32, 3)
                .node("Relu", List.of("x"), "l")
                .node("Relu", List.of("right"), "r")
                .node("Flatten", List.of("l"), "fl")
                .node("Flatten", List.of("r"), "fr")
                .node("Concat", List.of("fl", "fr"), "f", axis())
                .node("MatMul", List.of("f", "w"), "y")
                .output("y")
                .save(folder);
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        for (String name : List.of("pictures/a.png", "b.png")) {
            BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY);
            ImageIO.write(image, "png", folder.resolve(name).toFile());
        }
        Path out = folder.resolve("figure.svg");

        int code = run(
                "figure",
                "--network",
                network,
                "--dataset",
                pictures,
                "--index",
                0,
                "--fix",
                "right=" + folder.resolve("b.png"),
                "--out",
                out);

        assertThat(code).as(errors.toString()).isZero();
        assertThat(Files.readString(out)).contains(">right<", ">held for all samples<");
    }

    @Test
    void anotherFormThanInputAndValueIsWrongUsage() throws IOException {
        assertThat(run("explain", "--network", sum(), "--input", image(), "--fix", "meta", "--out", "never.npz"))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("INPUT=zeros|same|FILE|DATASET#N");
    }
}
