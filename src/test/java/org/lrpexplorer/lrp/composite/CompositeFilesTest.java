package org.lrpexplorer.lrp.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.rule.Box;
import org.lrpexplorer.rule.Epsilon;
import org.lrpexplorer.rule.Gamma;
import org.lrpexplorer.rule.LinearRule;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.Rules;
import org.lrpexplorer.rule.WithoutBias;
import org.lrpexplorer.rule.ZBox;
import org.lrpexplorer.rule.ZPlus;

class CompositeFilesTest {

    @TempDir
    private Path folder;

    @Test
    void everyShippedCompositeReadsBackFromItsFile() {
        Path file = folder.resolve("composite.json");
        for (Composite composite : Composites.shipped()) {
            CompositeFiles.write(composite, file);

            assertThat(CompositeFiles.read(file)).isEqualTo(composite);
        }
    }

    @Property(tries = 200)
    void everyCompositeReadsBackAsItself(@ForAll("composites") Composite composite) {
        String json = CompositeJson.write(composite);

        assertThat(new CompositeJson("The text").read(json)).isEqualTo(composite);
    }

    @Provide
    Arbitrary<Composite> composites() {
        Arbitrary<Selector> named = names().map(Selector::named);
        Arbitrary<Selector> ofKind = Combinators.combine(
                        Arbitraries.of(LayerKind.class).set().ofMinSize(1), Arbitraries.of(Position.class))
                .as(Selector.OfKind::new);
        Arbitrary<Assignment> assignments =
                Combinators.combine(Arbitraries.oneOf(named, ofKind), rules()).as(Assignment::new);
        return Combinators.combine(names(), assignments.list().ofMaxSize(6)).as(Composite::new);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.strings().ofMinLength(1).ofMaxLength(12).filter(name -> !name.isBlank());
    }

    private static Arbitrary<Rule> rules() {
        Arbitrary<Double> parameter = Arbitraries.doubles().between(0, 1e6);
        Arbitrary<Rule> plain = Arbitraries.oneOf(
                Arbitraries.of(Rules.all()),
                parameter.map(Epsilon::new),
                parameter.map(Gamma::new),
                parameter.map(low -> new ZBox(Box.of(-low, low + 1))));
        return plain.flatMap(rule -> rule instanceof LinearRule linear
                ? Arbitraries.of(rule, new WithoutBias(linear))
                : Arbitraries.just(rule));
    }

    @Test
    void aFileWrittenByHandIsRead() {
        Composite composite = read("""
                {"name": "mine", "assignments": [
                  {"layer": "conv3", "rule": "Gamma:0.5"},
                  {"kinds": ["Dense", "Conv"], "position": "first", "rule": "ZBox:-1..2"},
                  {"kinds": ["Conv"], "rule": "ZPlus_nobias"}]}
                """);

        assertThat(composite)
                .isEqualTo(new Composite(
                        "mine",
                        List.of(
                                new Assignment(Selector.named("conv3"), new Gamma(0.5)),
                                new Assignment(
                                        Selector.first(LayerKind.CONVOLUTION, LayerKind.DENSE),
                                        new ZBox(Box.of(-1, 2))),
                                new Assignment(Selector.every(LayerKind.CONVOLUTION), new WithoutBias(new ZPlus())))));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | The composite file bad.json must be an object in braces.",
                "{} | The composite file bad.json needs \"name\", a text.",
                "{\"name\": \"a\"} | The composite file bad.json needs \"assignments\", a list.",
                "{\"name\": 3, \"assignments\": []} | The composite file bad.json needs \"name\", a text.",
                "{\"name\": \"a\", \"name\": \"b\", \"assignments\": []}"
                        + " | The composite file bad.json is not valid JSON (line 1).",
                "{\"name\": \"a\", \"lines\": []}"
                        + " | The composite file bad.json has the unknown key \"lines\"; the keys are assignments, method, name.",
                "{\"name\": | The composite file bad.json is not valid JSON (line 1).",
            })
    void whatIsNoCompositeIsRefusedWithTheReason(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(CompositeException.class)
                .hasMessage(message);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"layer\": \"a\", \"rule\": \"Sparkle\"} | has no usable rule: There is no rule 'Sparkle'; the rules are",
                "{\"layer\": \"a\", \"rule\": \"AlphaBeta:2,2\"} | has no usable rule: The rule AlphaBeta needs β ≥ 0",
                "{\"layer\": \"a\"} | needs \"rule\", a text.",
                "{\"layer\": \"a\", \"kinds\": [\"Conv\"], \"rule\": \"ZPlus\"} | needs either \"layer\" or \"kinds\"",
                "{\"rule\": \"ZPlus\"} | needs either \"layer\" or \"kinds\"",
                "{\"layer\": \"a\", \"position\": \"first\", \"rule\": \"ZPlus\"} | needs either \"layer\" or \"kinds\"",
                "{\"kinds\": [], \"rule\": \"ZPlus\"} | needs \"kinds\", a list of at least one kind of layer.",
                "{\"kinds\": [\"Magic\"], \"rule\": \"ZPlus\"} | names the kind of layer 'Magic', but there are only Conv,",
                "{\"kinds\": [\"Conv\"], \"position\": \"third\", \"rule\": \"ZPlus\"}"
                        + " | names the position 'third', but there are only first, last, every.",
                "{\"layer\": \"a\", \"rule\": \"ZPlus\", \"epsilon\": 1}"
                        + " | has the unknown key \"epsilon\"; the keys are kinds, layer, position, rule.",
                "3 | must be an object in braces.",
            })
    void aBadAssignmentIsRefusedWithItsNumber(String line, String message) {
        String good = "{\"kinds\": [\"Conv\"], \"rule\": \"ZPlus\"}";
        String json = "{\"name\": \"a\", \"assignments\": [%s, %s]}".formatted(good, line);

        assertThatThrownBy(() -> read(json))
                .isInstanceOf(CompositeException.class)
                .hasMessageStartingWith("The composite file bad.json, assignment 2, " + message);
    }

    @Test
    void theLineOfASyntaxErrorIsNamed() {
        assertThatThrownBy(() -> read("{\n\"name\": \"a\"\n\"assignments\": []}"))
                .hasMessage("The composite file bad.json is not valid JSON (line 3).");
    }

    @Test
    void anAbsentFileIsRefused() {
        assertThatThrownBy(() -> CompositeFiles.read(folder.resolve("none.json")))
                .isInstanceOf(CompositeException.class)
                .hasMessageEndingWith("none.json cannot be read.");
    }

    private Composite read(String json) {
        try {
            return CompositeFiles.read(Files.writeString(folder.resolve("bad.json"), json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
