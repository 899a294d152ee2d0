package org.lrpexplorer.modelio.onnx.graph;

import com.google.protobuf.UnsafeByteOperations;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.files.NotAFileException;
import org.lrpexplorer.files.OpenedFile;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.ReadingMemory;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.modelio.proto.Onnx;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.Text;

/** The values that an ONNX file keeps in other files, which have to lie in its own folder or below. */
public final class ExternalData {
    private static final String NOT_BELOW = "no file in the network's folder";

    private final Path folder;
    private final CancellationToken token;
    private final Map<Path, OpenedFile> opened = new LinkedHashMap<>();
    private long room = ReadingMemory.third();

    /**
     * The values of one file.
     *
     * @param folder where the ONNX file is
     * @param token looked at between pieces
     */
    public ExternalData(Path folder, CancellationToken token) {
        this.folder = folder;
        this.token = token;
    }

    /** The files that values were read from, as they were before. */
    public List<OpenedFile> opened() {
        return List.copyOf(opened.values());
    }

    /**
     * A graph whose initialisers and constants all hold their values themselves.
     *
     * @throws Unreadable if values lie outside of the folder, are not there, or do not fit into memory
     */
    public Onnx.GraphProto inlined(Onnx.GraphProto graph) {
        Onnx.GraphProto.Builder inlined = graph.toBuilder();
        for (int i = 0; i < graph.getInitializerCount(); i++) {
            Onnx.TensorProto tensor = graph.getInitializer(i);
            if (tensor.getDataLocation() == Onnx.TensorProto.DataLocation.EXTERNAL) {
                inlined.setInitializer(i, inlined(tensor));
            }
        }
        for (int i = 0; i < graph.getNodeCount(); i++) {
            if (graph.getNode(i).getOpType().equals("Constant")) {
                inline(inlined.getNodeBuilder(i));
            }
        }
        return inlined.build();
    }

    private void inline(Onnx.NodeProto.Builder constant) {
        for (Onnx.AttributeProto.Builder attribute : constant.getAttributeBuilderList()) {
            if (attribute.getT().getDataLocation() == Onnx.TensorProto.DataLocation.EXTERNAL) {
                attribute.setT(inlined(attribute.getT()));
            }
        }
    }

    private Onnx.TensorProto inlined(Onnx.TensorProto tensor) {
        return tensor.toBuilder()
                .clearDataLocation()
                .clearExternalData()
                .setRawData(UnsafeByteOperations.unsafeWrap(bytes(tensor)))
                .build();
    }

    private ByteBuffer bytes(Onnx.TensorProto tensor) {
        String location = entry(tensor, "location")
                .orElseThrow(() -> problem(tensor, "keeps its values in a separate file, but does not say in which"));
        String name = QuotedName.of(location);
        try {
            Path file = within(tensor, location);
            opened.computeIfAbsent(file, OpenedFile::at);
            long size = Files.size(file);
            long offset = number(tensor, "offset").orElse(0L);
            long length = number(tensor, "length").orElse(size - offset);
            if (offset > size || length < 0 || length > size - offset) {
                throw problem(
                        tensor,
                        Text.of(
                                "keeps %d bytes from byte %d on in the file %s, which has only %d",
                                length, offset, name, size));
            }
            if (length > Math.min(Integer.MAX_VALUE - 64L, room)) {
                throw problem(tensor, "is too large for the memory of this program");
            }
            room -= length;
            return FilePart.read(file, offset, (int) length, token);
        } catch (NoSuchFileException e) {
            throw problem(tensor, Text.of("keeps its values in the file %s, which is not beside the network", name), e);
        } catch (NotAFileException e) {
            throw problem(tensor, Text.of("keeps its values in %s, which %s, not a file", name, e.getReason()), e);
        } catch (IOException e) {
            throw problem(tensor, Text.of("keeps its values in the file %s, which cannot be read", name), e);
        }
    }

    /**
     * The file. One that lies directly in the folder may be a link to anywhere, as in the caches that downloads are kept
     * in; whoever can lay it there can as well lay the values there. Below, links must not lead out.
     */
    private Path within(Onnx.TensorProto tensor, String location) throws IOException {
        Path below = below(tensor, location);
        Path file = folder.resolve(below);
        if (Files.isSymbolicLink(file) && Files.notExists(file)) {
            throw problem(tensor, location, "a link to a file that is not there", null);
        }
        if (below.getNameCount() > 1 && Files.exists(file) && !file.toRealPath().startsWith(folder.toRealPath())) {
            throw problem(tensor, location, "reached by a link that leads out of the network's folder", null);
        }
        InputFile.require(file);
        return file;
    }

    /** The path below the folder. ONNX allows neither absolute paths nor steps upward. */
    private static Path below(Onnx.TensorProto tensor, String location) {
        try {
            Path path = Path.of(location);
            for (Path step : path) {
                if (step.toString().equals("..")) {
                    throw problem(tensor, location, NOT_BELOW, null);
                }
            }
            if (path.getRoot() == null) {
                return path.normalize();
            }
        } catch (InvalidPathException e) {
            throw problem(tensor, location, NOT_BELOW, e);
        }
        throw problem(tensor, location, NOT_BELOW, null);
    }

    private static Unreadable problem(Onnx.TensorProto tensor, String location, String what, Throwable cause) {
        return problem(tensor, Text.of("keeps its values at %s, which is %s", QuotedName.of(location), what), cause);
    }

    private static Optional<String> entry(Onnx.TensorProto tensor, String key) {
        return tensor.getExternalDataList().stream()
                .filter(entry -> entry.getKey().equals(key))
                .map(Onnx.StringStringEntryProto::getValue)
                .findFirst();
    }

    private static Optional<Long> number(Onnx.TensorProto tensor, String key) {
        return entry(tensor, key).map(text -> {
            try {
                long value = Long.parseLong(text);
                if (value >= 0) {
                    return value;
                }
            } catch (NumberFormatException e) {
                throw problem(tensor, Text.of("states the %s %s", key, QuotedName.of(text)), e);
            }
            throw problem(tensor, Text.of("states the %s %s", key, QuotedName.of(text)));
        });
    }

    private static Unreadable problem(Onnx.TensorProto tensor, String reason) {
        return problem(tensor, reason, null);
    }

    private static Unreadable problem(Onnx.TensorProto tensor, String reason, Throwable cause) {
        return new Unreadable(Text.of("its tensor %s %s", QuotedName.of(tensor.getName()), reason), cause);
    }
}
