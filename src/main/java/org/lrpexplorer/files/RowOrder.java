package org.lrpexplorer.files;

import java.io.IOException;
import java.util.List;
import org.lrpexplorer.text.ByteSize;
import org.lrpexplorer.text.Text;

/** Puts the elements of an array into the order in which a row is one piece. */
final class RowOrder {

    private static final long LARGEST_ROW = 1 << 28;

    private RowOrder() {}

    /**
     * The rows of an array.
     *
     * @param name to be called by in messages
     * @param most bytes that may be in memory
     * @throws IllegalArgumentException if it has none, or none that fit; the message is to be put behind its name
     */
    static ArrayRows rows(String name, NpyHeader header, ElementType type, ByteSource elements, long most)
            throws IOException {
        if (header.shape().isEmpty() || elements.size() == 0) {
            throw new IllegalArgumentException(Text.of("is of shape %s, which has no rows", header.shape()));
        }
        long row = elements.size() / header.shape().get(0);
        if (row > Math.min(LARGEST_ROW, most)) {
            throw new IllegalArgumentException(
                    Text.of("is of shape %s, whose rows of %s are too large", header.shape(), ByteSize.of(row)));
        }
        if (!header.columnMajor() || header.shape().size() == 1) {
            return new ArrayRows(name, header, type, elements);
        }
        if (elements.size() > most / 2) {
            throw new IllegalArgumentException(Text.of(
                    "takes %s in Fortran order, of which %s fit into memory to be turned; save numpy.ascontiguousarray(x)",
                    ByteSize.of(elements.size()), ByteSize.of(most / 2)));
        }
        byte[] stored = elements.read(0, (int) elements.size());
        elements.close();
        NpyHeader turned = new NpyHeader(header.type(), false, header.shape());
        return new ArrayRows(name, turned, type, new MemoryBytes(rowMajor(stored, header.shape(), type.bytes())));
    }

    /** Counts through the indices as the last one runs fastest, and looks up each element where it lies. */
    private static byte[] rowMajor(byte[] stored, List<Integer> shape, int each) {
        int rank = shape.size();
        int[] stride = new int[rank];
        stride[0] = 1;
        for (int i = 1; i < rank; i++) {
            stride[i] = stride[i - 1] * shape.get(i - 1);
        }
        int[] index = new int[rank];
        byte[] turned = new byte[stored.length];
        int source = 0;
        for (int target = 0; target < stored.length; target += each) {
            System.arraycopy(stored, source * each, turned, target, each);
            int axis = rank - 1;
            while (axis >= 0 && ++index[axis] == shape.get(axis)) {
                source -= (shape.get(axis) - 1) * stride[axis];
                index[axis--] = 0;
            }
            source += axis >= 0 ? stride[axis] : 0;
        }
        return turned;
    }
}
