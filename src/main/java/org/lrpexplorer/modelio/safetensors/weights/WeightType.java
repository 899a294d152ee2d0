package org.lrpexplorer.modelio.safetensors.weights;

import java.nio.ByteBuffer;
import org.lrpexplorer.files.HalfFloat;

/** The kinds of numbers that safetensors files hold, by the format's own names. */
enum WeightType {
    F64(8, true),
    F32(4, true),
    F16(2, true),
    BF16(2, true),
    I64(8, false),
    U64(8, false),
    C64(8, false),
    I32(4, false),
    U32(4, false),
    I16(2, false),
    U16(2, false),
    I8(1, false),
    U8(1, false),
    F8_E4M3(1, false),
    F8_E5M2(1, false),
    BOOL(1, false);

    private final int bytes;
    private final boolean real;

    WeightType(int bytes, boolean real) {
        this.bytes = bytes;
        this.real = real;
    }

    /** How many bytes one number takes. */
    int bytes() {
        return bytes;
    }

    /** Whether the numbers can be weights. */
    boolean isReal() {
        return real;
    }

    /** The number at the position of a little-endian buffer, rounded to {@code float}; only of the real types. */
    float next(ByteBuffer source) {
        return switch (this) {
            case F64 -> (float) source.getDouble();
            case F32 -> source.getFloat();
            case F16 -> HalfFloat.toFloat(source.getShort());
            case BF16 -> Float.intBitsToFloat(source.getShort() << 16);
            default -> throw new IllegalStateException(this + " numbers are not weights");
        };
    }
}
