package org.lrpexplorer.modelio.common;

/** IEEE 754 half-precision numbers. */
public final class HalfPrecision {

    private HalfPrecision() {}

    /** The value of 16 bits. */
    public static float toFloat(short bits) {
        return org.lrpexplorer.files.HalfFloat.toFloat(bits);
    }
}
