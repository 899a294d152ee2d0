package org.lrpexplorer.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/** The floating-point types that an array file may hold. */
enum ElementType {
    /** 16 bits, as {@link HalfFloat} describes. */
    HALF("f2", 2) {
        @Override
        float next(ByteBuffer bytes) {
            return HalfFloat.toFloat(bytes.getShort());
        }
    },
    /** 32 bits. */
    SINGLE("f4", 4) {
        @Override
        float next(ByteBuffer bytes) {
            return bytes.getFloat();
        }
    },
    /** 64 bits, rounded to 32. */
    DOUBLE("f8", 8) {
        @Override
        float next(ByteBuffer bytes) {
            return (float) bytes.getDouble();
        }
    };

    private final String code;
    private final int bytes;

    ElementType(String code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /** The type of NumPy's name, whichever byte order it states; empty if it is not a floating-point type. */
    static Optional<ElementType> of(String descr) {
        return Arrays.stream(values())
                .filter(type -> descr.matches("[<>=]" + type.code))
                .findFirst();
    }

    /** The byte order that NumPy's name states. */
    static ByteOrder order(String descr) {
        return descr.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    /** How many bytes an element takes. */
    int bytes() {
        return bytes;
    }

    /** Reads one element. */
    abstract float next(ByteBuffer bytes);
}
