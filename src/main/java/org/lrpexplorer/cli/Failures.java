package org.lrpexplorer.cli;

import java.util.Set;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.files.ArrayFileException;
import org.lrpexplorer.lrp.AttributionException;
import org.lrpexplorer.modelio.ModelException;
import org.lrpexplorer.network.NetworkException;
import org.lrpexplorer.rule.RuleException;

/** What people are told of a failure. */
final class Failures {

    private static final System.Logger LOG = System.getLogger(Failures.class.getName());

    /** Those whose message is written for people. */
    private static final Set<Class<?>> SPEAKING = Set.of(
            ModelException.class,
            DatasetException.class,
            NetworkException.class,
            AttributionException.class,
            RuleException.class,
            ArrayFileException.class);

    private Failures() {}

    /** One sentence; what nobody foresaw goes to the log. */
    static String sentence(Throwable failure) {
        if (SPEAKING.contains(failure.getClass())) {
            return failure.getMessage();
        }
        LOG.log(System.Logger.Level.ERROR, "Unexpected failure", failure);
        return failure instanceof OutOfMemoryError
                ? "There is not enough memory for this; close other programs or give Java more with -Xmx."
                : "Something unexpected went wrong; the log file has the details.";
    }
}
