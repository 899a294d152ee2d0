package org.lrpexplorer.explore;

import java.lang.System.Logger.Level;
import java.util.Set;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.figure.FigureException;
import org.lrpexplorer.lrp.AttributionException;
import org.lrpexplorer.modelio.ModelException;
import org.lrpexplorer.network.NetworkException;
import org.lrpexplorer.rule.RuleException;

/** Turns what went wrong into a sentence for a person. */
final class Failures {

    private static final System.Logger LOG = System.getLogger(Failures.class.getName());

    /** Those whose message is written for people. */
    private static final Set<Class<?>> SPEAKING = Set.of(
            ModelException.class,
            DatasetException.class,
            NetworkException.class,
            AttributionException.class,
            RuleException.class,
            FigureException.class,
            UnfitException.class);

    private Failures() {}

    static Notice notice(Throwable reason) {
        if (SPEAKING.contains(reason.getClass())) {
            return Notice.error(reason.getMessage());
        }
        LOG.log(Level.ERROR, "Unexpected failure", reason);
        if (reason instanceof OutOfMemoryError) {
            return Notice.error(
                    "There is not enough memory for this; close other programs or give Java more with -Xmx.");
        }
        return Notice.error("Something unexpected went wrong; the log file has the details.")
                .withDetail(reason.toString());
    }
}
