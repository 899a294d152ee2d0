package org.lrpexplorer.cli;

import java.io.PrintWriter;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.Export;

/** A bar on a terminal with the time that is left, which is written anew on one line. */
final class ProgressLine implements Export.Listener {

    private static final int WIDTH = 24;
    private static final long BETWEEN_NANOS = 100_000_000;

    private final PrintWriter err;
    private final long begin = System.nanoTime();
    private long last;

    /** @param err the terminal */
    ProgressLine(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void at(int done, int kept, int total) {
        long now = System.nanoTime();
        if (done < total && last != 0 && now - last < BETWEEN_NANOS) {
            return;
        }
        last = now;
        err.print("\r" + line(done, kept, total, (now - begin) / 1e9) + (done == total ? "\n" : ""));
        err.flush();
    }

    /** What is shown after some seconds. */
    static String line(int done, int kept, int total, double seconds) {
        int filled = (int) ((long) WIDTH * done / total);
        String left = done == total
                ? Text.of("in %s", time(seconds))
                : done == kept ? "" : Text.of("%s left", time(seconds / (done - kept) * (total - done)));
        return Text.of(
                "[%s%s] %d of %d  %d %%  %-14s",
                "#".repeat(filled), ".".repeat(WIDTH - filled), done, total, (int) (100L * done / total), left);
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        return whole < 3600
                ? Text.of("%d min %02d s", whole / 60, whole % 60)
                : Text.of("%d h %02d min", whole / 3600, whole / 60 % 60);
    }
}
