package org.lrpexplorer.explore;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.task.FileTask;
import org.lrpexplorer.explore.task.FileWork;
import org.lrpexplorer.lrp.composite.AddSplit;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.CompositeEdit;
import org.lrpexplorer.lrp.composite.CompositeException;
import org.lrpexplorer.lrp.composite.CompositeFiles;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.lrp.composite.PathBaseline;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.RuleException;
import org.lrpexplorer.rule.RuleParameter;
import org.lrpexplorer.text.Text;

/** Chooses the model's composite, changes it, and reads it from and writes it to files. On the user-interface thread. */
public final class CompositeEditor {

    private final ExplorerModel model;
    private final FileWork files;
    private final ObservableList<Composite> offered = FXCollections.observableArrayList(Composites.shipped());
    private Composite usual = Composites.epsilonPlusFlat();
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");

    CompositeEditor(ExplorerModel model, FileWork files) {
        this.model = model;
        this.files = files;
        model.composite().addListener(changed -> reason.set(""));
    }

    /** The composites to choose from: the shipped ones, then those that were opened. */
    public ObservableList<Composite> offered() {
        return offered;
    }

    /** Why the program has chosen the composite by itself, in a sentence; empty if it has not. */
    public ReadOnlyStringProperty reason() {
        return reason.getReadOnlyProperty();
    }

    /** The composite and what it was based on. */
    public CompositeEdit edit() {
        return CompositeEdit.of(model.composite().get(), offered);
    }

    /**
     * Sets a parameter in every rule that has it.
     *
     * @throws RuleException if a rule cannot have that value
     */
    public void set(RuleParameter which, double value) {
        model.composite().set(edit().with(which, value));
    }

    /** Chooses where integrated gradients start; nothing else has such a place. */
    public void startFrom(PathBaseline baseline) {
        model.composite().set(edit().from(baseline));
    }

    /** Sets how residual sums split relevance; without a split they do what the composite says. */
    public void setSplit(Optional<AddSplit> split) {
        model.composite().set(edit().with(split));
    }

    /** Gives a layer a rule of its own; without any it gets what the composite says. */
    public void setRule(String layer, Optional<Rule> rule) {
        model.composite().set(edit().withRule(layer, rule));
    }

    /** Takes all changes back. */
    public void reset() {
        model.composite().set(edit().base());
    }

    /**
     * The rules that can work on layers of the open network, with the parameters that the composite has now.
     *
     * @return for the name of a layer its rules; none for a layer that the network does not have, or without a network
     */
    public Function<String, List<Rule>> rules() {
        OpenNetwork network = model.network().get();
        return network == null ? layer -> List.of() : new FittingRules(network, edit())::of;
    }

    /** Opens a composite from its file; one that does not fit the open network is refused. */
    public void open(Path file) {
        files.open(
                FileTask.Kind.COMPOSITE,
                "Opening " + file.getFileName(),
                token -> CompositeFiles.read(file),
                composite -> adopt(composite, Text.of("%s was not opened", file.getFileName())));
    }

    /**
     * Chooses a composite that may not be offered yet; one that does not fit the open network is refused.
     *
     * @param kept what BatchNorm does in the raw network by then; empty for what it does now
     */
    void use(Composite composite, Optional<BatchNormTreatment> kept) {
        adopt(composite, Text.of("%s cannot be used", composite.name()));
        if (model.composite().get().equals(composite) && kept.isPresent()) {
            model.batchNorm().set(kept);
        }
    }

    private void adopt(Composite composite, String refusal) {
        OpenNetwork network = model.network().get();
        try {
            if (network != null) {
                network.bounded(composite).rulesFor(network.raw());
            }
        } catch (CompositeException e) {
            model.notices().add(Notice.error(Text.of("%s: %s", refusal, e.getMessage())));
            return;
        }
        if (!offered.contains(composite)) {
            offered.add(composite);
        }
        model.composite().set(composite);
    }

    /** Writes the composite, with the treatment of BatchNorm that counts, to a file. */
    public void save(Path file) {
        Composite composite = model.treatedComposite();
        files.run(
                "Writing " + file.getFileName(),
                () -> {
                    CompositeFiles.write(composite, file);
                    return file;
                },
                written -> model.notices()
                        .add(Notice.info(Text.of("The composite was written to %s.", written.toAbsolutePath()))));
    }

    /** Chooses what suits a network that has just been opened, unless a person has chosen something that fits it. */
    void suit(OpenNetwork network) {
        Composite before = model.composite().get();
        boolean chosen = !before.equals(usual);
        boolean unfit = unfit(network, before);
        usual = Composites.suitedTo(network.raw());
        if ((chosen && !unfit) || before.equals(usual)) {
            return;
        }
        model.composite().set(usual);
        reason.set(
                unfit
                        ? Text.of("%s in place of %s, which does not fit this network.", usual.name(), before.name())
                        : why(before, usual));
    }

    private static String why(Composite before, Composite usual) {
        return usual.equals(Composites.epsilonPlus())
                ? Text.of(
                        "%s in place of %s, because the first layer of this network is dense: Flat would spread its"
                                + " relevance evenly over all of its inputs.",
                        usual.name(), before.name())
                : Text.of("%s again, as the first layer of this network is a convolution.", usual.name());
    }

    private static boolean unfit(OpenNetwork network, Composite composite) {
        return composite.assignments().stream()
                .flatMap(line -> line.where().nodeNames())
                .anyMatch(name -> network.raw().node(name).isEmpty());
    }
}
