package org.lrpexplorer.text;

import java.time.Duration;

/** How long something takes, as a person wants to know it: {@code 7 s}, {@code 2 min 05 s}, {@code 1 h 20 min}. */
public final class DurationText {

    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private DurationText() {}

    /** In whole seconds, or in minutes from an hour on; 1 s is the least. */
    public static String of(Duration duration) {
        long seconds = Math.max(1, Math.round(duration.toMillis() / 1000.0));
        if (seconds < MINUTE) {
            return seconds + " s";
        }
        return seconds < HOUR
                ? Text.of("%d min %02d s", seconds / MINUTE, seconds % MINUTE)
                : Text.of("%d h %02d min", seconds / HOUR, seconds / MINUTE % MINUTE);
    }
}
