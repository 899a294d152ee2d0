package org.lrpexplorer.problem;

import org.lrpexplorer.text.Text;

/** Where the log of this run is, for sentences that point to it. */
public final class LogPlace {

    /** The system property that names the log's file; not set where no log could be opened. */
    public static final String PROPERTY = "lrp.log";

    private LogPlace() {}

    /** The end of a sentence that tells where more is to be found, without its full stop. */
    public static String pointer() {
        String file = System.getProperty(PROPERTY, "");
        return file.isEmpty()
                ? "no log could be written, because neither its own folder nor the temporary one may be written to"
                : Text.of("the log %s has the details", file);
    }
}
