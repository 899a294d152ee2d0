package org.lrpexplorer.modelio;

import com.google.protobuf.UnsafeByteOperations;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.files.NotAFileException;
import org.lrpexplorer.modelio.proto.Onnx;

/** The values that an ONNX file keeps in other files, which have to lie in its own folder or below. */
final class ExternalData {
    private final Path folder;
    private long room = Runtime.getRuntime().maxMemory() / 3;

    private ExternalData(Path folder) {
        this.folder = folder;
    }

    /**
     * A graph whose initialisers and constants all hold their values themselves.
     *
     * @param folder where the ONNX file is
     * @throws Unreadable if values lie outside of the folder, are not there, or do not fit into memory
     */
    static Onnx.GraphProto inlined(Onnx.GraphProto graph, Path folder) {
        Onnx.GraphProto.Builder inlined = graph.toBuilder();
        ExternalData data = new ExternalData(folder);
        for (int i = 0; i < graph.getInitializerCount(); i++) {
            Onnx.TensorProto tensor = graph.getInitializer(i);
            if (tensor.getDataLocation() == Onnx.TensorProto.DataLocation.EXTERNAL) {
                inlined.setInitializer(i, data.inlined(tensor));
            }
        }
        for (int i = 0; i < graph.getNodeCount(); i++) {
            if (graph.getNode(i).getOpType().equals("Constant")) {
                data.inline(inlined.getNodeBuilder(i));
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
        String name = Unreadable.quoted(location);
        try {
            Path file = within(tensor, location);
            long size = Files.size(file);
            long offset = number(tensor, "offset").orElse(0L);
            long length = number(tensor, "length").orElse(size - offset);
            if (offset > size || length < 0 || length > size - offset) {
                throw problem(
                        tensor,
                        "keeps %d bytes from byte %d on in the file %s, which has only %d"
                                .formatted(length, offset, name, size));
            }
            if (length > Math.min(Integer.MAX_VALUE - 64L, room)) {
                throw problem(tensor, "is too large for the memory of this program");
            }
            room -= length;
            return FileBytes.read(file, offset, (int) length);
        } catch (NoSuchFileException e) {
            throw problem(
                    tensor, "keeps its values in the file %s, which is not beside the network".formatted(name), e);
        } catch (NotAFileException e) {
            throw problem(tensor, "keeps its values in %s, which %s, not a file".formatted(name, e.getReason()), e);
        } catch (IOException e) {
            throw problem(tensor, "keeps its values in the file %s, which cannot be read".formatted(name), e);
        }
    }

    /** The file, after following links, which must not lead out of the folder either. */
    private Path within(Onnx.TensorProto tensor, String location) throws IOException {
        Path file;
        try {
            file = folder.resolve(location).normalize();
        } catch (InvalidPathException e) {
            throw outside(tensor, location, e);
        }
        if (!file.startsWith(folder.normalize()) || !file.toRealPath().startsWith(folder.toRealPath())) {
            throw outside(tensor, location, null);
        }
        InputFile.require(file);
        return file;
    }

    private static Unreadable outside(Onnx.TensorProto tensor, String location, Throwable cause) {
        return problem(
                tensor,
                "keeps its values at %s, which is no file in the network's folder"
                        .formatted(Unreadable.quoted(location)),
                cause);
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
                throw problem(tensor, "states the %s %s".formatted(key, Unreadable.quoted(text)), e);
            }
            throw problem(tensor, "states the %s %s".formatted(key, Unreadable.quoted(text)));
        });
    }

    private static Unreadable problem(Onnx.TensorProto tensor, String reason) {
        return problem(tensor, reason, null);
    }

    private static Unreadable problem(Onnx.TensorProto tensor, String reason, Throwable cause) {
        return new Unreadable("its tensor %s %s".formatted(Unreadable.quoted(tensor.getName()), reason), cause);
    }
}
