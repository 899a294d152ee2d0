package org.lrpexplorer.cli;

import java.util.Arrays;
import java.util.ListResourceBundle;
import java.util.function.Predicate;
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

/** What help texts list from the registries, for picocli's {@code ${bundle:…}}. */
final class HelpTexts extends ListResourceBundle {

    private static final String SEPARATOR = ", ";

    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {"composites", joined(Composites.mixed().stream().map(Composite::name))},
            {"baselines", joined(Procedures.syntax().stream())},
            {"rules", rules(HelpTexts::inLinearLayers)},
            {"otherRules", rules(rule -> !inLinearLayers(rule))},
            {"colors", joined(Arrays.stream(ColorMap.values()).map(ColorMap::id))},
            {"parameters", SweepText.parameters()},
            {"measures", joined(Measures.forms().stream().map(MeasureForm::name))},
            {"splits", joined(Arrays.stream(AddSplit.values()).map(AddSplit::option))},
            {"treatments", joined(Arrays.stream(BatchNormTreatment.values()).map(BatchNormTreatment::option))}
        };
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
