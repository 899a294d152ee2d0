package org.lrpexplorer.modelio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.files.NotAFileException;
import org.lrpexplorer.modelio.card.CardFiles;
import org.lrpexplorer.modelio.card.StatedCard;
import org.lrpexplorer.modelio.common.FileContent;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.modelio.keras.KerasFormat;
import org.lrpexplorer.modelio.onnx.OnnxReader;
import org.lrpexplorer.modelio.safetensors.SafetensorsReader;
import org.lrpexplorer.modelio.safetensors.architecture.Architecture;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/** Recognises by their content the formats that are read, and the files that people open in place of a model. */
final class FileKind {
    private static final List<FileKind> KNOWN = List.of(
            new FileKind("\u0080\u0002", "it is a Python pickle, as PyTorch writes them; export the network as ONNX"),
            new FileKind("\u001f\u008b", "it is compressed with gzip; unpack it first"),
            new FileKind("\u0089PNG", "it is an image, not a network"),
            new FileKind("\u00ff\u00d8\u00ff", "it is an image, not a network"),
            new FileKind(
                    "version https://git-lfs", "it is a Git LFS pointer, not the network itself; fetch the real file"),
            new FileKind("<", "it is a web page or XML, not a network; the download may have failed"));

    private static final byte[] HDF5 = "\u0089HDF\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] ZIP = "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1);
    private static final int HEAD = 256;

    private final byte[] start;
    private final String sentence;

    private FileKind(String start, String sentence) {
        this.start = start.getBytes(StandardCharsets.ISO_8859_1);
        this.sentence = sentence;
    }

    /**
     * Who reads a file, by its content whatever its name; what may be ONNX is taken for it.
     *
     * @throws Unreadable if there is no such file, or it is known to be none that can be read
     */
    static FormatReader readerOf(Path file) {
        byte[] head = head(file);
        if (startsWith(head, HDF5)) {
            return (path, name, card, fixed, output, token) ->
                    KerasFormat.hdf5(path, name, image(card), fixed, output, token);
        }
        if (startsWith(head, ZIP)) {
            if (!KerasFormat.isArchive(file)) {
                throw new Unreadable(
                        "it is a ZIP archive but none of Keras; if PyTorch wrote it, export the network as ONNX");
            }
            return (path, name, card, fixed, output, token) ->
                    KerasFormat.archive(path, name, image(card), fixed, output, token);
        }
        if (SafetensorsReader.isLike(file)) {
            return imageAlone((path, name, card, fixed, output, token) -> weights(path, name, card, output, token));
        }
        foreign(head).ifPresent(sentence -> {
            throw new Unreadable(sentence);
        });
        return (path, name, card, fixed, output, token) ->
                OnnxReader.read(path, name, image(card), fixed, output, token);
    }

    /** The reader of a format whose networks have to take an image and nothing else. */
    private static FormatReader imageAlone(FormatReader reader) {
        return (path, name, card, fixed, output, token) -> {
            fixed.requireNone();
            return reader.read(path, name, card, fixed, output, token);
        };
    }

    private static FileContent weights(
            Path file, String name, Optional<StatedCard> card, Optional<String> output, CancellationToken token) {
        Optional<Architecture> architecture = card.map(StatedCard::architecture);
        Path cardFile = CardFiles.beside(file).getFileName();
        return SafetensorsReader.read(
                file,
                name,
                architecture.orElseThrow(() -> SafetensorsReader.withoutArchitecture(
                        file,
                        card.isEmpty()
                                ? Text.of("there is no card %s beside it", cardFile)
                                : Text.of("the card %s beside it has no \"architecture\"", cardFile),
                        token)),
                image(card)
                        .orElseThrow(() -> new Unreadable(Text.of(
                                "the card %s beside it does not state the size of images: \"channels\", \"height\" and"
                                        + " \"width\" of \"input\"",
                                cardFile))),
                output,
                token);
    }

    private static Optional<Shape> image(Optional<StatedCard> card) {
        return card.flatMap(StatedCard::size);
    }

    private static byte[] head(Path file) {
        try (InputStream in = InputFile.stream(file)) {
            byte[] head = in.readNBytes(HEAD);
            if (head.length == 0) {
                throw new Unreadable("it is empty");
            }
            return head;
        } catch (NotAFileException e) {
            throw new Unreadable(Text.of("it %s, not a file", e.getReason()), e);
        } catch (NoSuchFileException e) {
            throw new Unreadable("there is no such file", e);
        } catch (IOException e) {
            throw new Unreadable("the system reports an error while reading it", e);
        }
    }

    private static Optional<String> foreign(byte[] head) {
        Optional<String> known = KNOWN.stream()
                .filter(kind -> startsWith(head, kind.start))
                .map(kind -> kind.sentence)
                .findFirst();
        return known.isEmpty() && isText(head) ? Optional.of("it is a text file, not a network") : known;
    }

    private static boolean startsWith(byte[] head, byte[] start) {
        return head.length >= start.length && Arrays.equals(head, 0, start.length, start, 0, start.length);
    }

    /** ONNX begins with a field number below the printable characters, so readable bytes alone are something else. */
    private static boolean isText(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return head.length > 0;
    }
}
