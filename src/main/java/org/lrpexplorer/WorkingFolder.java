package org.lrpexplorer;

import java.nio.charset.Charset;
import java.util.Optional;
import org.lrpexplorer.text.Text;

/** Whether Java can use the folder that the program was started in; where it cannot, not even logging works. */
final class WorkingFolder {

    private WorkingFolder() {}

    /** Why the program cannot be started here, in one sentence; empty if nothing speaks against it. */
    static Optional<String> obstacle() {
        return obstacle(System.getProperty("user.dir"), System.getProperty("sun.jnu.encoding"));
    }

    /**
     * As above.
     *
     * @param folder its name, in which Java replaces what it could not read
     * @param encoding of file names, which the locale decides
     */
    static Optional<String> obstacle(String folder, String encoding) {
        boolean usable = folder.indexOf('\uFFFD') < 0
                && (encoding == null || Charset.forName(encoding).newEncoder().canEncode(folder));
        return usable
                ? Optional.empty()
                : Optional.of(Text.of(
                                "The program cannot work in the folder '%s', whose name has letters that cannot be used with",
                                folder)
                        + " these language settings; start it with LC_ALL=C.UTF-8 or from another folder.");
    }
}
