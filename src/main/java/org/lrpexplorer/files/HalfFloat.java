package org.lrpexplorer.files;

/** Numbers of 16 bits (IEEE 754 binary16): 1 bit sign, 5 bits exponent, 10 bits fraction. */
public final class HalfFloat {

    private static final int SIGN = 0x8000;
    private static final int FRACTION_BITS = 10;
    private static final int FRACTION = (1 << FRACTION_BITS) - 1;
    private static final int LARGEST_EXPONENT = 31;
    private static final int BIAS = 15;
    private static final int FLOAT_BIAS = 127;
    private static final int FLOAT_LARGEST_EXPONENT = 255;
    private static final int FLOAT_FRACTION_BITS = 23;

    private HalfFloat() {}

    /** The same number in 32 bits, which hold every one of them exactly. */
    public static float toFloat(short bits) {
        int exponent = (bits >> FRACTION_BITS) & LARGEST_EXPONENT;
        int fraction = bits & FRACTION;
        if (exponent == 0) {
            float magnitude = Math.scalb((float) fraction, 1 - BIAS - FRACTION_BITS);
            return bits < 0 ? -magnitude : magnitude;
        }
        int wide = exponent == LARGEST_EXPONENT ? FLOAT_LARGEST_EXPONENT : exponent - BIAS + FLOAT_BIAS;
        return Float.intBitsToFloat(
                (bits & SIGN) << 16 | wide << FLOAT_FRACTION_BITS | fraction << (FLOAT_FRACTION_BITS - FRACTION_BITS));
    }
}
