package org.lrpexplorer.modelio.keras;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.NetworkEnd;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.OutputMeaning;
import org.lrpexplorer.text.Text;

/** What turns logits into probabilities at the end of a model, and is taken off with all that only rearranges them. */
final class KerasProbabilities {
    private final Assembly assembly;
    private final List<Function> functions = new ArrayList<>();
    private final List<String> behind = new ArrayList<>();
    private String logits;

    private KerasProbabilities(Assembly assembly, String output) {
        this.assembly = assembly;
        logits = output;
    }

    /**
     * A function that makes probabilities.
     *
     * @param tensor what it writes
     * @param meaning what its values mean
     * @param logits what it reads
     */
    private record Function(String tensor, OutputMeaning meaning, String logits) {

        String described() {
            return Text.of("%s %s", meaning.word(), QuotedName.of(tensor));
        }
    }

    /** What makes probabilities of an output. */
    static KerasProbabilities of(Assembly assembly, String output) {
        KerasProbabilities found = new KerasProbabilities(assembly, output);
        found.goBack();
        return found;
    }

    private void goBack() {
        List<String> passed = new ArrayList<>();
        boolean laidOut = false;
        Optional<String> tensor = Optional.of(logits);
        while (tensor.isPresent()) {
            String bare = tensor.get();
            Optional<Function> function = function(bare, laidOut);
            Optional<Node> rearranged = assembly.producer(bare).filter(node -> NetworkEnd.onlyRearranges(node.layer()));
            if (function.isPresent()) {
                functions.add(function.get());
                behind.addAll(passed);
                passed.clear();
                logits = function.get().logits();
                tensor = Optional.of(logits);
            } else {
                passed.add(QuotedName.of(bare));
                laidOut |= rearranged
                        .filter(node -> !(node.layer() instanceof Identity))
                        .isPresent();
                tensor = rearranged.map(Node::input);
            }
        }
    }

    /**
     * The function that writes a tensor.
     *
     * @param laidOut whether its values are laid out otherwise behind it: those of maps then are no classes
     */
    private Optional<Function> function(String tensor, boolean laidOut) {
        return assembly.logitsOf(tensor)
                .map(from -> new Function(tensor, OutputMeaning.SOFTMAX, from))
                .or(() -> assembly.producer(tensor).flatMap(node -> NetworkEnd.meaningOf(node.layer())
                        .map(meaning -> new Function(tensor, meaning, node.input()))))
                .filter(function ->
                        !laidOut || assembly.shape(function.logits()).hasOnePosition());
    }

    /** The tensor in front of what is taken off, or the output itself where nothing is. */
    String logits() {
        return logits;
    }

    /** What the outputs mean by what was taken off; empty where nothing was. */
    Optional<OutputMeaning> meaning() {
        if (functions.isEmpty()) {
            return Optional.empty();
        }
        boolean one = functions.size() == 1
                || (functions.get(0).meaning() == OutputMeaning.SOFTMAX
                        // The softmax of a log-softmax is the softmax itself.
                        && functions.stream().skip(1).allMatch(function -> assembly.isLogarithms(function.tensor())));
        return Optional.of(one ? functions.get(functions.size() - 1).meaning() : OutputMeaning.NONE);
    }

    /** Sentences on what is taken off, for the person who opened the file. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!functions.isEmpty()) {
            String rest = Stream.concat(functions.stream().skip(1).map(Function::described), behind.stream())
                    .collect(Collectors.joining(", "));
            notes.add(Text.of(
                    "The final %s was taken off%s: the explanation starts at the logits in front of it.",
                    functions.get(0).described(), rest.isEmpty() ? "" : " together with " + rest));
        }
        if (meaning().equals(Optional.of(OutputMeaning.NONE))) {
            notes.add("The file applies one such function to another: no probabilities are shown.");
        }
        return notes;
    }
}
