package org.lrpexplorer.modelio.onnx;

import static org.lrpexplorer.modelio.onnx.GraphWriter.attribute;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A network of an image of 2×2 and of three other numbers. */
public final class TwoInputs {

    private TwoInputs() {}

    /** Its file. */
    public static byte[] bytes(String second) {
        return new OnnxFileBuilder(13, -1, 1, 2, 2)
                .input(second, -1, 3)
                .weights("w", 4, 3)
                .weights("b", 4)
                .node("Flatten", List.of("x"), "f")
                .node("Gemm", List.of(second, "w", "b"), "g", attribute("transB", 1))
                .node("Relu", List.of("g"), "m")
                .node("Add", List.of("f", "m"), "y")
                .output("y")
                .bytes();
    }

    /** Three numbers as a {@code .npy} file. */
    public static byte[] array() throws IOException {
        String heading = "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 3), }\n";
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) heading.length(), 0});
        file.write(heading.getBytes(StandardCharsets.ISO_8859_1));
        file.write(ByteBuffer.allocate(12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(1)
                .putFloat(2)
                .putFloat(3)
                .array());
        return file.toByteArray();
    }
}
