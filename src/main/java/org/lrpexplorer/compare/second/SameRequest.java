package org.lrpexplorer.compare.second;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.lrp.Contrast;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.text.Text;

/**
 * What is asked of a second network so that it is asked the same as the first: composite, start relevance, pruning, and the
 * classes that the first one's target came to, by their names where the two have other lists of classes.
 *
 * @param request of the second network
 * @param sameClasses whether the two have the same list of classes
 * @param notes what a person should know of how it became so; one sentence each
 */
record SameRequest(Request request, boolean sameClasses, List<String> notes) {

    SameRequest {
        notes = List.copyOf(notes);
    }

    /**
     * The request for the second network.
     *
     * @param view what the first network explained
     * @throws SecondException if the second has no such class
     */
    static SameRequest of(ComparisonView view, OpenNetwork first, OpenNetwork second) {
        List<String> notes = new ArrayList<>();
        Target target = view.resolved();
        boolean sameClasses = names(first).equals(names(second));
        if (!sameClasses) {
            target = byName(target, first, second);
            notes.add(Text.of(
                    "The two have other lists of classes; the class of the same name is explained, %s.",
                    target.describe(second::className)));
        }
        if (view.grid().hasPositions() || second.raw().outputGrid().hasPositions()) {
            throw new SecondException("Only networks whose output is one value for each class are compared with each"
                    + " other; one of these two has a map of them.");
        }
        if (view.request().condition().isPresent()) {
            notes.add("The choice of channels or positions is of the first network alone.");
        }
        Request asked = view.request();
        return new SameRequest(
                new Request(asked.composite(), target, asked.start())
                        .withPruning(asked.pruning())
                        .withDetail(asked.detail()),
                sameClasses,
                notes);
    }

    private static List<String> names(OpenNetwork network) {
        return IntStream.range(0, network.raw().outputGrid().classes())
                .mapToObj(network::className)
                .toList();
    }

    private static Target byName(Target target, OpenNetwork first, OpenNetwork second) {
        IntFunction<Integer> same = index -> {
            String name = first.className(index);
            int found = names(second).indexOf(name);
            if (found < 0) {
                throw new SecondException(Text.of(
                        "%s has no class named '%s', which is explained; choose a class that both networks have.",
                        second.name(), name));
            }
            return found;
        };
        OptionalInt against = target.against();
        Target named = Target.ofClass(same.apply(target.index().orElseThrow()));
        return named.against(against.isPresent() ? Contrast.with(same.apply(against.getAsInt())) : target.contrast());
    }
}
