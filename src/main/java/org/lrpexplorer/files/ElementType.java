package org.lrpexplorer.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The types of numbers that an array file may hold. */
@SuppressWarnings("ImmutableEnumChecker") // What reads an element holds nothing.
enum ElementType {
    /** 16 bits, as {@link HalfFloat} describes. */
    HALF("f2", 2, bytes -> HalfFloat.toFloat(bytes.getShort())),
    /** 32 bits. */
    SINGLE("f4", 4, ByteBuffer::getFloat),
    /** 64 bits, rounded to 32. */
    DOUBLE("f8", 8, bytes -> (float) bytes.getDouble()),
    /** Truth values, and 8 bits with a sign. */
    BYTE("[bi]1", 1, ByteBuffer::get),
    /** 8 bits without a sign. */
    UNSIGNED_BYTE("u1", 1, bytes -> Byte.toUnsignedInt(bytes.get())),
    /** 16 bits with a sign. */
    SHORT("i2", 2, ByteBuffer::getShort),
    /** 16 bits without a sign. */
    UNSIGNED_SHORT("u2", 2, bytes -> Short.toUnsignedInt(bytes.getShort())),
    /** 32 bits, whole, with a sign. */
    INTEGER("i4", 4, ByteBuffer::getInt),
    /** 32 bits, whole, without a sign. */
    UNSIGNED_INTEGER("u4", 4, bytes -> Integer.toUnsignedLong(bytes.getInt())),
    /** 64 bits, whole, with a sign. */
    LONG("i8", 8, ByteBuffer::getLong),
    /** 64 bits, whole, without a sign. */
    UNSIGNED_LONG("u8", 8, bytes -> unsigned(bytes.getLong()));

    private static final Set<ElementType> FLOATING = EnumSet.of(HALF, SINGLE, DOUBLE);

    private final String code;
    private final int bytes;
    private final Element element;

    ElementType(String code, int bytes, Element element) {
        this.code = code;
        this.bytes = bytes;
        this.element = element;
    }

    /** Reads one element. */
    private interface Element {
        float next(ByteBuffer bytes);
    }

    /** Halved where it has the highest bit, so that it has a sign to spare; the bit that falls out only decides rounding. */
    private static float unsigned(long value) {
        return value >= 0 ? value : 2f * ((value >>> 1) | (value & 1));
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

    /** How many bits an unsigned whole number has; 0 for all others. */
    int unsignedBits() {
        return switch (this) {
            case UNSIGNED_BYTE, UNSIGNED_SHORT, UNSIGNED_INTEGER, UNSIGNED_LONG -> Byte.SIZE * bytes;
            case HALF, SINGLE, DOUBLE, BYTE, SHORT, INTEGER, LONG -> 0;
        };
    }

    /** Whether numbers may have a fraction. */
    boolean isFloating() {
        return FLOATING.contains(this);
    }

    /** How many bytes an element takes. */
    int bytes() {
        return bytes;
    }

    /** Reads one element. */
    float next(ByteBuffer bytes) {
        return element.next(bytes);
    }
}
