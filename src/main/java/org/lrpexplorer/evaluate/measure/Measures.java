package org.lrpexplorer.evaluate.measure;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.text.Text;

/** All measures, and how they are written. */
public final class Measures {

    private static final String FLIPPING =
            "a fill (black, mean, noise or blur), probability or logit, and the number of steps";

    private static final List<MeasureForm> FORMS = List.of(
            new MeasureForm(
                    PixelFlipping.NAME,
                    FLIPPING,
                    given -> new PixelFlipping(given.fill(), given.output(), given.number(PixelFlipping.STEPS))),
            new MeasureForm(
                    RegionPerturbation.NAME,
                    FLIPPING,
                    given -> new RegionPerturbation(
                            given.fill(), given.output(), given.number(RegionPerturbation.STEPS))),
            new MeasureForm(
                    InsertionDeletion.NAME,
                    "probability or logit, and the number of steps",
                    given -> new InsertionDeletion(given.output(), given.number(PixelFlipping.STEPS))),
            new MeasureForm(
                    FaithfulnessCorrelation.NAME,
                    "a fill (black, mean, noise or blur), probability or logit, and the number of sets",
                    given -> new FaithfulnessCorrelation(
                            given.fill(), given.output(), given.number(FaithfulnessCorrelation.SETS))),
            new MeasureForm(MassAccuracy.NAME, "positive or absolute", given -> new MassAccuracy(given.pooling())),
            MeasureForm.plain(RankAccuracy.NAME, new RankAccuracy()),
            MeasureForm.plain(PointingGame.NAME, new PointingGame()),
            MeasureForm.plain(AttributionLocalisation.NAME, new AttributionLocalisation()),
            MeasureForm.plain(Sparseness.NAME, new Sparseness()),
            MeasureForm.plain(RelevanceEntropy.NAME, new RelevanceEntropy()),
            MeasureForm.plain(RelevanceBalance.NAME, new RelevanceBalance()),
            MeasureForm.plain(Sensitivity.NAME, new Sensitivity()),
            MeasureForm.plain(RandomLogit.NAME, new RandomLogit()),
            MeasureForm.plain(ParameterRandomisation.NAME, new ParameterRandomisation()),
            MeasureForm.plain(ComplexityRise.NAME, new ComplexityRise()),
            new MeasureForm(
                    LayerAgreement.NAME,
                    "the percentage of positions that count as most relevant",
                    given -> new LayerAgreement(given.number(LayerAgreement.PERCENT))));

    private Measures() {}

    /** How each measure is written. */
    public static List<MeasureForm> forms() {
        return FORMS;
    }

    /** Each measure with its usual parameters. */
    public static List<Measure> all() {
        return FORMS.stream().map(MeasureForm::usual).toList();
    }

    /** Each measure of single maps, with its usual parameters. */
    public static List<MapMeasure> maps() {
        return all().stream()
                .flatMap(measure -> measure instanceof MapMeasure one ? Stream.of(one) : Stream.empty())
                .toList();
    }

    /**
     * The measure of a notation such as {@code pixel-flipping:mean,logit,20}; the words behind the colon may stand in any
     * order and be left out.
     *
     * @throws MeasureException if there is no such measure
     */
    public static Measure parse(String notation) {
        String[] parts = notation.strip().split(":", 2);
        MeasureForm form = FORMS.stream()
                .filter(each -> each.name().equals(parts[0]))
                .findFirst()
                .orElseThrow(() -> new MeasureException(Text.of(
                        "There is no measure '%s'; there are %s.",
                        parts[0], FORMS.stream().map(MeasureForm::name).collect(Collectors.joining(", ")))));
        return form.read(
                parts.length == 1
                        ? List.of()
                        : Stream.of(parts[1].split(",", -1)).map(String::strip).toList());
    }
}
