package org.lrpexplorer.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.agreement.AgreementText;
import org.lrpexplorer.compare.second.SecondView;
import org.lrpexplorer.figure.FigureHeading;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.heatmap.agreement.Agreement;
import org.lrpexplorer.text.Text;

/** Plans figures of two networks, one above the other; all maps of one image share a scale by default. */
final class NetworksPlan {

    private static final String SHARING = "one per image, shared by both networks where all maps are visible on it";

    /** The place of the network's input among the columns of a comparison. */
    private static final int AT_INPUT = 0;

    private final Composition composition;
    private final FigureContent.Networks content;

    NetworksPlan(Composition composition, FigureContent.Networks content) {
        this.composition = composition;
        this.content = content;
    }

    FigurePlan plan() {
        List<SecondView> pairs = new ArrayList<>();
        composition
                .asked()
                .images()
                .forEach(image -> pairs.add(composition.besides().apply(composition.view(image))));
        ScaleGroups scales = ScaleGroups.of(
                composition.asked().display(),
                pairs.stream().map(NetworksPlan::maps).toList());
        List<FigureHeading> columns = new ArrayList<>();
        List<FigureSlot> first = new ArrayList<>();
        List<FigureSlot> second = new ArrayList<>();
        for (int image = 0; image < pairs.size(); image++) {
            SecondView pair = pairs.get(image);
            for (FigurePart part : content.parts()) {
                String name =
                        part == FigurePart.INPUT ? Words.sample(pair.first().input()) : part.title();
                columns.add(new FigureHeading(Composition.name(pair.first()), name, ""));
                first.add(slot(scales, part, pair.first(), image, 0));
                second.add(slot(
                        scales, part, pair.second(), image, maps(pair.first()).size()));
            }
        }
        List<ComparisonView> views = pairs.stream()
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .toList();
        return new FigurePlan(
                columns,
                List.of(
                        FigureHeading.of(pairs.get(0).first().network()),
                        FigureHeading.of(pairs.get(0).second().network())),
                List.of(first, second),
                views,
                SHARING,
                agreement(pairs),
                notes(pairs));
    }

    private static List<Heatmap> maps(ComparisonView view) {
        return view.columns().get(AT_INPUT).heatmaps();
    }

    private static List<Heatmap> maps(SecondView pair) {
        return Stream.of(pair.first(), pair.second())
                .flatMap(view -> maps(view).stream())
                .toList();
    }

    /** Of a network without BatchNorm there is one map, which stands once where raw is shown. */
    private FigureSlot slot(ScaleGroups scales, FigurePart part, ComparisonView view, int image, int before) {
        boolean twice = isOneMap(view)
                && (part == FigurePart.DIFFERENCE
                        || (part == FigurePart.FUSED && content.parts().contains(FigurePart.RAW)));
        return twice ? FigureSlot.EMPTY : scales.slot(part, view, AT_INPUT, image, before);
    }

    private static boolean isOneMap(ComparisonView view) {
        return view.comparison().raw().equals(view.comparison().fused());
    }

    private String agreement(List<SecondView> pairs) {
        return pairs.stream()
                .map(pair -> (pairs.size() == 1 ? "" : Composition.name(pair.first()) + ": ")
                        + Stream.of(
                                        said("raw", FigurePart.RAW, pair.raw()),
                                        said("fused", FigurePart.FUSED, pair.fused()))
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining(", ")))
                .filter(words -> !words.endsWith(": ") && !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private Optional<String> said(String name, FigurePart part, Agreement agreement) {
        return content.parts().contains(part) && agreement.pearson().isPresent()
                ? Optional.of(Text.of(
                        "%s r %s, cosine %s",
                        name,
                        AgreementText.correlation(agreement.pearson()),
                        AgreementText.correlation(agreement.cosine())))
                : Optional.empty();
    }

    private static List<String> notes(List<SecondView> pairs) {
        Stream<String> single = pairs.stream()
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .filter(NetworksPlan::isOneMap)
                .map(view -> Text.of("%s has no BatchNorm to fuse: one map.", view.network()));
        return Stream.concat(single, pairs.stream().flatMap(pair -> pair.notes().stream()))
                .distinct()
                .toList();
    }
}
