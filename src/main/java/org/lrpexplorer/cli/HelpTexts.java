package org.lrpexplorer.cli;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.compose.SweepText;
import org.lrpexplorer.evaluate.measure.MeasureForm;
import org.lrpexplorer.evaluate.measure.Measures;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.lrp.composite.AddSplit;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.lrp.composite.Procedures;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.RuleForm;
import org.lrpexplorer.rule.Rules;

/**
 * What help texts list from the registries, for picocli's {@code ${bundle:…}}. Each is put together when a help text names
 * it, so that commands which print no help do not wait for the registries.
 */
final class HelpTexts extends ResourceBundle {

    private static final String SEPARATOR = ", ";

    private static final Map<String, Supplier<String>> TEXTS = Map.ofEntries(
            entry("composites", () -> joined(Composites.mixed().stream().map(Composite::name))),
            entry("baselines", () -> joined(Procedures.syntax().stream())),
            entry("rules", () -> rules(HelpTexts::inLinearLayers)),
            entry("otherRules", () -> rules(rule -> !inLinearLayers(rule))),
            entry("colors", () -> joined(Arrays.stream(ColorMap.values()).map(ColorMap::id))),
            entry("parameters", SweepText::parameters),
            entry("measures", () -> joined(Measures.forms().stream().map(MeasureForm::name))),
            entry("splits", () -> joined(Arrays.stream(AddSplit.values()).map(AddSplit::option))),
            entry(
                    "treatments",
                    () -> joined(Arrays.stream(BatchNormTreatment.values()).map(BatchNormTreatment::option))));

    @Override
    protected Object handleGetObject(String key) {
        return TEXTS.containsKey(key) ? TEXTS.get(key).get() : null;
    }

    @Override
    protected Set<String> handleKeySet() {
        return TEXTS.keySet();
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(TEXTS.keySet());
    }

    private static String rules(Predicate<Rule> which) {
        return joined(Rules.forms().stream()
                .filter(form -> which.test(form.standard()))
                .map(RuleForm::syntax));
    }

    private static boolean inLinearLayers(Rule rule) {
        return Arrays.stream(LayerKind.values()).filter(LayerKind::linear).allMatch(rule.kinds()::contains);
    }

    private static String joined(Stream<String> names) {
        return names.collect(Collectors.joining(SEPARATOR));
    }
}
