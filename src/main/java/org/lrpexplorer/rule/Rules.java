package org.lrpexplorer.rule;

import java.util.List;
import org.lrpexplorer.text.Text;

/**
 * The rules by their short form: a name, then perhaps a colon and its parameters, such as {@code AlphaBeta:2,1}, then
 * perhaps {@code _nobias}.
 */
public final class Rules {

    private Rules() {}

    /** Every rule, with how its parameters are written; each linear rule also has a form {@link WithoutBias}. */
    public static List<RuleForm> forms() {
        return List.of(
                RuleForm.of(new LrpZero()),
                RuleForm.of(new Epsilon(), "ε", Epsilon::of),
                RuleForm.of(new EpsilonRms(), "ε", EpsilonRms::of),
                RuleForm.of(new Gamma(), "γ", Gamma::of),
                RuleForm.of(new ZPlus(), "ε", ZPlus::of),
                RuleForm.of(new AlphaBeta(), "α,β[,ε]", AlphaBeta::of),
                RuleForm.of(new Flat()),
                RuleForm.of(new WSquare()),
                RuleForm.of(new ZBox(), "low..high", ZBox::of),
                RuleForm.of(new AbsoluteZ()),
                RuleForm.of(new Pass()),
                RuleForm.of(new Norm(), "ε", Norm::of),
                RuleForm.of(new NormPlus()),
                RuleForm.of(new SymmetricSplit()),
                RuleForm.of(new AbsoluteSplit()),
                RuleForm.of(new WinnerTakesAll()),
                RuleForm.of(new Gradient()),
                RuleForm.of(new Guided()));
    }

    /** One of each rule, parameters at default; each linear rule also has a form {@link WithoutBias}. */
    public static List<Rule> all() {
        return forms().stream().map(RuleForm::standard).toList();
    }

    /**
     * The rule of a short form; see {@link Rule#notation}.
     *
     * @throws RuleException if the name is unknown or the parameters do not fit
     */
    public static Rule parse(String notation) {
        String text = notation.strip();
        if (text.endsWith(WithoutBias.SUFFIX)) {
            return withoutBias(text, parse(text.substring(0, text.length() - WithoutBias.SUFFIX.length())));
        }
        String[] halves = text.split(":", 2);
        RuleForm form = named(halves[0].strip());
        return halves.length == 1 ? form.standard() : form.with(new Parameters(text, halves[1]));
    }

    private static Rule withoutBias(String notation, Rule rule) {
        if (rule instanceof LinearRule linear) {
            return new WithoutBias(linear);
        }
        throw new RuleException(
                Text.of("The rule '%s' does not exist, because %s does not use a bias.", notation, rule.notation()));
    }

    private static RuleForm named(String name) {
        return forms().stream()
                .filter(form -> form.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static RuleException unknown(String name) {
        return new RuleException(Text.of(
                "There is no rule '%s'; the rules are %s.",
                name, String.join(", ", all().stream().map(Rule::notation).toList())));
    }
}
