package org.lrpexplorer.modelio.onnx.graph;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnsafeByteOperations;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lrpexplorer.files.OpenedFile;
import org.lrpexplorer.modelio.common.ReadingMemory;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.modelio.proto.Onnx;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.Text;

/**
 * The content of an ONNX file, decoded as far as its outer structure.
 *
 * @param graph the network as the file states it
 * @param operatorSet the version of the operators' meaning
 * @param parts the files beside it that hold weights
 */
public record OnnxFile(Onnx.GraphProto graph, long operatorSet, List<OpenedFile> parts) {
    private static final long OLDEST = 7;
    private static final int LARGEST_GRAPH = 20_000;

    /**
     * Reads a file, and the files beside it that hold weights.
     *
     * @param token looked at between pieces
     * @throws Unreadable if it is no ONNX file, is damaged, is of a version that is too old, or lacks its weights
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public static OnnxFile open(Path file, CancellationToken token) {
        try {
            long size = Files.size(file);
            ReadingMemory.require(size, ReadingMemory.oneArray());
            OnnxFile own = parse(FilePart.read(file, 0, (int) size, token));
            Path folder = file.toAbsolutePath().getParent();
            ExternalData data = new ExternalData(folder, token);
            Onnx.GraphProto graph = data.inlined(own.graph);
            return new OnnxFile(graph, own.operatorSet, data.opened());
        } catch (IOException e) {
            throw new Unreadable("the system reports an error while reading it", e);
        }
    }

    private static OnnxFile parse(ByteBuffer bytes) throws IOException {
        Onnx.ModelProto model;
        try {
            // Aliasing leaves the weights where they are instead of copying them.
            CodedInputStream in = UnsafeByteOperations.unsafeWrap(bytes).newCodedInput();
            in.enableAliasing(true);
            model = Onnx.ModelProto.parseFrom(in);
        } catch (InvalidProtocolBufferException e) {
            throw new Unreadable("it is no ONNX file, or it is damaged or cut short", e);
        }
        if (!model.hasGraph() || model.getGraph().getNodeCount() == 0) {
            throw new Unreadable("it holds no network; it may be damaged or cut short");
        }
        if (model.getGraph().getNodeCount() > LARGEST_GRAPH) {
            throw new Unreadable(
                    Text.of("with %d nodes it is too large", model.getGraph().getNodeCount()));
        }
        return new OnnxFile(model.getGraph(), operatorSet(model), List.of());
    }

    private static long operatorSet(Onnx.ModelProto model) {
        long version = model.getOpsetImportList().stream()
                .filter(set -> isStandard(set.getDomain()))
                .mapToLong(Onnx.OperatorSetIdProto::getVersion)
                .findFirst()
                .orElseThrow(() -> new Unreadable("it names no operator set; it may be damaged or cut short"));
        if (version < OLDEST) {
            throw new Unreadable(
                    Text.of("it uses ONNX operator set %d; export it with set %d or newer", version, OLDEST));
        }
        return version;
    }

    /** Whether a domain is that of the operators of the ONNX standard itself. */
    static boolean isStandard(String domain) {
        return domain.isEmpty() || domain.equals("ai.onnx");
    }
}
