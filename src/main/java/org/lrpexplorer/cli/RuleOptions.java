package org.lrpexplorer.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.lrpexplorer.lrp.composite.AddSplit;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.CompositeEdit;
import org.lrpexplorer.lrp.composite.CompositeException;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.network.Network;
import picocli.CommandLine.Option;

/** The options that say which rule each layer gets, and what becomes of BatchNorm. */
final class RuleOptions {

    @Option(
            names = "--composite",
            paramLabel = "NAME|FILE",
            converter = CompositeChoice.Converter.class,
            description =
                    "Which rule each layer gets: a composite (${bundle:composites}), one rule in every linear layer"
                            + " (${bundle:rules}; what is in brackets may be left out, and _nobias behind a rule leaves biases"
                            + " out of its denominators), or a file of assignments (.json), which may also use"
                            + " ${bundle:otherRules}. Or a method that is not LRP, to hold beside it: ${bundle:baselines}."
                            + " Default: EpsilonPlusFlat, or EpsilonPlus where the first linear layer is dense.")
    private CompositeChoice composite = Composites::suitedTo;

    @Option(
            names = "--batchnorm",
            paramLabel = "fused|TREATMENT[+fused]",
            defaultValue = "fused",
            converter = BatchNormChoice.Converter.class,
            description = "fused: explain the equivalent network without BatchNorm. Or keep BatchNorm in place and"
                    + " treat it so: ${bundle:treatments}. Or explain both for one target, such as pass+fused."
                    + " Default: ${DEFAULT-VALUE}.")
    private BatchNormChoice batchNorm;

    @Option(
            names = "--split",
            paramLabel = "HOW",
            converter = WordConverter.OfSplit.class,
            description =
                    "How residual sums split relevance among their branches: ${bundle:splits}; in proportion to what"
                            + " a branch adds, each half, or in proportion to its size |x|. Default: as the composite says, which"
                            + " is proportional in nearly all of them.")
    private AddSplit split;

    /** The file that the composite is read from, if it is in one. */
    Optional<Path> file() {
        return composite.file();
    }

    /**
     * The composite for a network.
     *
     * @throws CompositeException if it is in a file that cannot be read
     */
    Composite compositeFor(Network raw) {
        Composite chosen = composite.of(raw);
        return split == null
                ? chosen
                : CompositeEdit.of(chosen, Composites.shipped()).with(Optional.of(split));
    }

    /** What becomes of BatchNorm. */
    BatchNormChoice batchNorm() {
        return batchNorm;
    }
}
