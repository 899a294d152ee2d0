package org.lrpexplorer.explore.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.lrpexplorer.evaluate.measure.Fill;
import org.lrpexplorer.evaluate.measure.MapMeasure;
import org.lrpexplorer.evaluate.measure.Measures;
import org.lrpexplorer.evaluate.measure.PixelFlipping;
import org.lrpexplorer.evaluate.measure.Preference;
import org.lrpexplorer.evaluate.search.RuleGrid;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.rule.Rule;

/** What a person has chosen for a search for rules, observable. What is typed stays as it is typed. */
public final class RuleSearchForm {

    /** Few, as so many composites are judged. */
    private static final int STEPS = 20;

    private final ObjectProperty<Optional<Composite>> base = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<BatchNormTreatment>> kept = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<MapMeasure> measure =
            new SimpleObjectProperty<>(measures().get(0));
    private final StringProperty images = new SimpleStringProperty("50");
    private final StringProperty seed = new SimpleStringProperty("0");
    private final StringProperty rules = new SimpleStringProperty(usualRules());

    /** The choices that the command {@code search-rules} begins with, around the composite on show. */
    public RuleSearchForm() {}

    /** The measures to judge by: those that tell better maps from worse ones, the usual one first. */
    public static List<MapMeasure> measures() {
        Stream<MapMeasure> flipping = MeasureOffer.always().stream()
                .flatMap(each -> each instanceof PixelFlipping usual ? Stream.of(usual) : Stream.empty())
                .sorted((one, other) -> Boolean.compare(other.fill() == Fill.MEAN, one.fill() == Fill.MEAN))
                .map(usual -> new PixelFlipping(usual.fill(), usual.output(), STEPS));
        return Stream.concat(flipping, Measures.maps().stream().filter(measure -> !(measure instanceof PixelFlipping)))
                .filter(RuleSearchForm::tellsBetter)
                .toList();
    }

    private static boolean tellsBetter(MapMeasure measure) {
        return measure.quantities().stream().anyMatch(quantity -> quantity.better() != Preference.NEITHER);
    }

    private static String usualRules() {
        return RuleGrid.usual().rules().stream().map(Rule::notation).collect(Collectors.joining(" "));
    }

    /** The composite that is varied; empty for the one on show. */
    public ObjectProperty<Optional<Composite>> base() {
        return base;
    }

    /** What BatchNorm does with relevance in the raw network; empty for what it does on show. */
    public ObjectProperty<Optional<BatchNormTreatment>> kept() {
        return kept;
    }

    /** How maps are judged. */
    public ObjectProperty<MapMeasure> measure() {
        return measure;
    }

    /** On how many images. */
    public StringProperty images() {
        return images;
    }

    /** The seed of which images are drawn and of everything else that is random. */
    public StringProperty seed() {
        return seed;
    }

    /** The rules to try, with spaces between. */
    public StringProperty rules() {
        return rules;
    }

    /** All that a search depends on. */
    public List<Observable> all() {
        return List.of(base, kept, measure, images, seed, rules);
    }
}
