package org.lrpexplorer.dataset;

import java.util.Arrays;
import java.util.List;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/**
 * The numbers of a sample that is no picture: channels over the steps of a signal (one row), or the features of a table, one
 * below the other (one column).
 *
 * <p>The array is handed over, not copied: neither the giver nor a reader may change it afterwards.
 *
 * @param channels values at each place
 * @param height 1 for a signal, otherwise how many features there are
 * @param width how many steps a signal has, otherwise 1
 * @param values channels · height · width numbers in this order
 * @param names of the features in their order; empty where they have none, and of a signal
 */
@SuppressWarnings("ArrayRecordComponent") // equals, hashCode and toString below treat the array by value
public record NumberArray(int channels, int height, int width, float[] values, List<String> names)
        implements SampleContent {

    /**
     * Checks that the array has the size that the other values announce.
     *
     * @throws IllegalArgumentException if it has not, or there are several rows and several columns
     */
    public NumberArray {
        names = List.copyOf(names);
        if ((height != 1 && width != 1)
                || values.length != Shape.of(channels, height, width).size()) {
            throw new IllegalArgumentException("No signal or row of a table has " + channels + "×" + height + "×"
                    + width + " values, of which there are " + values.length + ".");
        }
    }

    /** Numbers without names. */
    public NumberArray(int channels, int height, int width, float[] values) {
        this(channels, height, width, values, List.of());
    }

    /** What a feature is called; its number, counted from 0, where it has no name. */
    public String name(int place) {
        return place < names.size() ? names.get(place) : "feature " + place;
    }

    /** Whether these are features of a table rather than a signal. */
    public boolean isFeatures() {
        return height > 1;
    }

    /** How many steps or features there are. */
    public int places() {
        return height * width;
    }

    /** The value of a channel at a step, or of a feature. */
    public float value(int channel, int place) {
        return values[channel * places() + place];
    }

    /** The mean of a channel. */
    public double mean(int channel) {
        double sum = 0;
        for (int i = 0; i < places(); i++) {
            sum += value(channel, i);
        }
        return sum / places();
    }

    @Override
    public String describeSize() {
        if (isFeatures()) {
            return Text.of("%d features", height);
        }
        return channels == 1 ? Text.of("%d steps", width) : Text.of("%d channels × %d steps", channels, width);
    }

    @Override
    public long bytes() {
        return (long) Float.BYTES * values.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberArray that
                && channels == that.channels
                && height == that.height
                && width == that.width
                && names.equals(that.names)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values) * 31 + width;
    }

    @Override
    public String toString() {
        return "NumberArray[" + channels + "×" + height + "×" + width + "]";
    }
}
