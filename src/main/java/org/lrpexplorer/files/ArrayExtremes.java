package org.lrpexplorer.files;

import java.nio.ByteBuffer;

/**
 * How small and how large the numbers of an array are.
 *
 * @param least the smallest that is finite; more than the greatest if none is
 * @param greatest the largest that is finite
 * @param missing how many are infinite or not a number
 */
public record ArrayExtremes(float least, float greatest, long missing) {

    /** Of no numbers at all. */
    static final ArrayExtremes NONE = new ArrayExtremes(Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 0);

    /** Of some more numbers. */
    ArrayExtremes with(ByteBuffer bytes, ElementType type, int count) {
        float low = least;
        float high = greatest;
        long others = missing;
        for (int i = 0; i < count; i++) {
            float value = type.next(bytes);
            if (Float.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            } else {
                others++;
            }
        }
        return new ArrayExtremes(low, high, others);
    }
}
