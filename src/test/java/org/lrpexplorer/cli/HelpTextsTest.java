package org.lrpexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.rule.RuleForm;
import org.lrpexplorer.rule.Rules;

class HelpTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"explain", "inspect"})
    void helpListsEveryCompositeRuleAndTreatment(String command) {
        StringWriter printed = new StringWriter();

        RootCommand.line(Runnable::run).setOut(new PrintWriter(printed, true)).execute(command, "--help");

        String text = printed.toString().replaceAll("\\s+", "");
        assertThat(text)
                .contains(Composites.mixed().stream().map(Composite::name).toList())
                .contains(Rules.forms().stream().map(RuleForm::syntax).toList())
                .contains(Arrays.stream(BatchNormTreatment.values())
                        .map(BatchNormTreatment::option)
                        .toList())
                .contains("EpsilonRms[:ε]")
                .doesNotContain("bundle:");
    }
}
