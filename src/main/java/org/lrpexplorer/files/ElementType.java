package org.lrpexplorer.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The types of numbers that an array file may hold. */
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
    },
    /** Truth values, and 8 bits with a sign. */
    BYTE("(?:b|i)1", 1) {
        @Override
        float next(ByteBuffer bytes) {
            return bytes.get();
        }
    },
    /** 8 bits without a sign. */
    UNSIGNED_BYTE("u1", 1) {
        @Override
        float next(ByteBuffer bytes) {
            return bytes.get() & 0xff;
        }
    },
    /** 16 bits with a sign. */
    SHORT("i2", 2) {
        @Override
        float next(ByteBuffer bytes) {
            return bytes.getShort();
        }
    },
    /** 16 bits without a sign. */
    UNSIGNED_SHORT("u2", 2) {
        @Override
        float next(ByteBuffer bytes) {
            return bytes.getShort() & 0xffff;
        }
    },
    /** 32 bits, whole. */
    INTEGER("[iu]4", 4) {
        @Override
        float next(ByteBuffer bytes) {
            return bytes.getInt();
        }
    },
    /** 64 bits, whole. */
    LONG("[iu]8", 8) {
        @Override
        float next(ByteBuffer bytes) {
            return bytes.getLong();
        }
    };

    private static final Set<ElementType> FLOATING = EnumSet.of(HALF, SINGLE, DOUBLE);

    private final String code;
    private final int bytes;

    ElementType(String code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /** The type of NumPy's name, whichever byte order it states; empty if it is not a floating-point type. */
    static Optional<ElementType> of(String descr) {
        return ofNumbers(descr).filter(FLOATING::contains);
    }

    /** The type of NumPy's name, whichever byte order it states; empty if it is not one of numbers. */
    static Optional<ElementType> ofNumbers(String descr) {
        return Arrays.stream(values())
                .filter(type -> descr.matches("[|<>=]" + type.code))
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
