package org.lrpexplorer.modelio.onnx.graph;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.lrpexplorer.files.HalfFloat;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.modelio.proto.Onnx;
import org.lrpexplorer.modelio.proto.Onnx.TensorProto.DataType;
import org.lrpexplorer.text.Text;

/**
 * Decodes the tensors of an ONNX file. ONNX keeps values either as raw little-endian bytes or in one of several typed
 * lists; every floating-point type becomes {@code float}, every integer type {@code long}. Nothing is allocated before
 * the declared shape was found to match the bytes that are there.
 */
public final class TensorDecoder {

    private TensorDecoder() {}

    /**
     * Decodes one tensor.
     *
     * @throws Unreadable if shape, type and data contradict each other, or the data still lies in another file
     */
    public static Constant decode(Onnx.TensorProto tensor) {
        if (tensor.getDataLocation() == Onnx.TensorProto.DataLocation.EXTERNAL) {
            throw problem(tensor, "keeps its values in a separate file; save the network as a single ONNX file");
        }
        List<Integer> dims = dims(tensor);
        DataType type = DataType.forNumber(tensor.getDataType());
        if (type == null) {
            throw problem(tensor, "is of the unknown type number " + tensor.getDataType());
        }
        return tensor.hasRawData() ? raw(tensor, type, dims) : typed(tensor, type, dims);
    }

    private static Constant raw(Onnx.TensorProto tensor, DataType type, List<Integer> dims) {
        ByteString data = tensor.getRawData();
        int width = width(tensor, type);
        int count = count(tensor, dims, data.size() / width);
        if (data.size() % width != 0) {
            throw problem(tensor, "ends within a number");
        }
        ByteBuffer bytes = data.asReadOnlyByteBuffer().slice().order(ByteOrder.LITTLE_ENDIAN);
        return switch (type) {
            case FLOAT -> Constant.ofReals(dims, bytes.asFloatBuffer());
            case DOUBLE -> reals(dims, count, i -> (float) bytes.getDouble(8 * i));
            case FLOAT16 -> reals(dims, count, i -> half(bytes.getShort(2 * i)));
            case BFLOAT16 -> reals(dims, count, i -> Float.intBitsToFloat(bytes.getShort(2 * i) << 16));
            case INT64, UINT64 -> integers(dims, count, i -> bytes.getLong(8 * i));
            case INT32 -> integers(dims, count, i -> bytes.getInt(4 * i));
            case UINT32 -> integers(dims, count, i -> Integer.toUnsignedLong(bytes.getInt(4 * i)));
            case INT16 -> integers(dims, count, i -> bytes.getShort(2 * i));
            case UINT16 -> integers(dims, count, i -> Short.toUnsignedLong(bytes.getShort(2 * i)));
            case INT8 -> integers(dims, count, bytes::get);
            default -> integers(dims, count, i -> Byte.toUnsignedLong(bytes.get(i)));
        };
    }

    private static Constant typed(Onnx.TensorProto tensor, DataType type, List<Integer> dims) {
        return switch (type) {
            case FLOAT -> reals(dims, count(tensor, dims, tensor.getFloatDataCount()), tensor::getFloatData);
            case DOUBLE ->
                reals(dims, count(tensor, dims, tensor.getDoubleDataCount()), i -> (float) tensor.getDoubleData(i));
            case FLOAT16 ->
                reals(dims, count(tensor, dims, tensor.getInt32DataCount()), i -> half((short) tensor.getInt32Data(i)));
            case BFLOAT16 ->
                reals(
                        dims,
                        count(tensor, dims, tensor.getInt32DataCount()),
                        i -> Float.intBitsToFloat(tensor.getInt32Data(i) << 16));
            case INT64 -> integers(dims, count(tensor, dims, tensor.getInt64DataCount()), tensor::getInt64Data);
            case UINT32, UINT64 ->
                integers(dims, count(tensor, dims, tensor.getUint64DataCount()), tensor::getUint64Data);
            case INT32, INT16, INT8, UINT16, UINT8, BOOL ->
                integers(dims, count(tensor, dims, tensor.getInt32DataCount()), tensor::getInt32Data);
            default -> throw problem(tensor, Text.of("holds %s, not numbers", type));
        };
    }

    private static int width(Onnx.TensorProto tensor, DataType type) {
        return switch (type) {
            case DOUBLE, INT64, UINT64 -> 8;
            case FLOAT, INT32, UINT32 -> 4;
            case FLOAT16, BFLOAT16, INT16, UINT16 -> 2;
            case INT8, UINT8, BOOL -> 1;
            default -> throw problem(tensor, Text.of("holds %s, not numbers", type));
        };
    }

    private static List<Integer> dims(Onnx.TensorProto tensor) {
        List<Integer> dims = new ArrayList<>();
        for (long dim : tensor.getDimsList()) {
            if (dim < 0 || dim > Integer.MAX_VALUE) {
                throw problem(tensor, "declares an extent of " + dim);
            }
            dims.add((int) dim);
        }
        return dims;
    }

    private static int count(Onnx.TensorProto tensor, List<Integer> dims, int stored) {
        long declared = 1;
        for (int dim : dims) {
            declared = Math.min(declared * dim, Integer.MAX_VALUE + 1L);
        }
        if (declared != stored) {
            throw problem(
                    tensor,
                    Text.of(
                            "declares %s values but holds %d",
                            declared > Integer.MAX_VALUE ? "billions of" : declared, stored));
        }
        return stored;
    }

    private static Constant reals(List<Integer> dims, int count, Reals source) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = source.get(i);
        }
        return Constant.ofReals(dims, values);
    }

    private static Constant integers(List<Integer> dims, int count, IntToLongFunction source) {
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = source.applyAsLong(i);
        }
        return Constant.ofIntegers(dims, values);
    }

    /** The value of an IEEE 754 half-precision number. */
    public static float half(short bits) {
        return HalfFloat.toFloat(bits);
    }

    private static Unreadable problem(Onnx.TensorProto tensor, String reason) {
        return new Unreadable(Text.of("its tensor %s %s", QuotedName.of(tensor.getName()), reason));
    }

    /** A float by its index. */
    @FunctionalInterface
    private interface Reals {
        float get(int index);
    }
}
