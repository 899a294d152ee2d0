package org.lrpexplorer.rule;

import java.util.function.Function;
import org.lrpexplorer.text.Text;

/** A rule of the registry: with its parameters at default, and how its short form states others. */
public final class RuleForm {

    private final Rule standard;
    private final String symbols;
    private final Function<Parameters, Rule> reader;

    private RuleForm(Rule standard, String symbols, Function<Parameters, Rule> reader) {
        this.standard = standard;
        this.symbols = symbols;
        this.reader = reader;
    }

    /** A rule without parameters. */
    static RuleForm of(Rule rule) {
        return new RuleForm(rule, "", parameters -> {
            throw new RuleException(Text.of(
                    "The rule '%s' has parameters, but %s takes none.", parameters.notation(), rule.notation()));
        });
    }

    /**
     * A rule with parameters.
     *
     * @param standard the rule with all of them at default
     * @param symbols how the parameters are written behind the colon, such as {@code α,β}, those in brackets optional
     * @param reader makes the rule of given parameters, or throws a {@link RuleException}
     */
    static RuleForm of(Rule standard, String symbols, Function<Parameters, Rule> reader) {
        return new RuleForm(standard, symbols, reader);
    }

    /** The rule with its parameters at default. */
    public Rule standard() {
        return standard;
    }

    /** The rule's name. */
    String name() {
        return standard.notation();
    }

    /** The short form as a pattern for people, such as {@code Gamma[:γ]}. */
    public String syntax() {
        return symbols.isEmpty() ? name() : name() + "[:" + symbols + "]";
    }

    /** The rule with other parameters. */
    Rule with(Parameters parameters) {
        return reader.apply(parameters);
    }
}
