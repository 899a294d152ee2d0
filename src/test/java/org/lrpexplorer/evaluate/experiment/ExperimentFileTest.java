package org.lrpexplorer.evaluate.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.evaluate.measure.Measure;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.values.IndexSet;

class ExperimentFileTest {

    private static final String SMALLEST =
            "{ 'images': { 'count': 5 }, 'treatments': ['pass', 'fused'], 'composites': ['Epsilon', 'EpsilonPlus'] }";

    private static Experiment read(String json) {
        return ExperimentFile.ofText(json.replace('\'', '"'));
    }

    @Test
    void crossesTreatmentsWithComposites() {
        assertThat(read(SMALLEST).methods().stream().map(LrpMethod::id))
                .containsExactly("Epsilon/pass", "Epsilon/fused", "EpsilonPlus/pass", "EpsilonPlus/fused");
    }

    @Test
    void comparesRawWithFusedOfTheSameComposite() {
        Experiment experiment = read("{ 'images': { 'count': 5 }, 'methods': ["
                + "{ 'treatment': 'absz', 'composite': 'Epsilon' }, { 'treatment': 'fused', 'composite': 'Epsilon' },"
                + "{ 'treatment': 'pass', 'composite': 'EpsilonPlus' } ] }");

        assertThat(experiment.pairs()).hasSize(1);
        assertThat(experiment.pairs().get(0).raw().treatment()).isEqualTo("absz");
        assertThat(experiment.pairs().get(0).fused().treatment()).isEqualTo("fused");
    }

    @Test
    void alwaysHasTheBaselines() {
        assertThat(read(SMALLEST).evaluated().stream().map(EvaluatedMethod::id)).endsWith("random", "brightest");
    }

    @Test
    void flipsWithTwoFillsUnlessOneIsNamed() {
        String json = SMALLEST.replaceFirst("\\{", "{ 'measures': ['pixel-flipping:20', 'region-perturbation:blur'],");

        assertThat(read(json).measures().stream().map(Measure::notation))
                .containsExactly(
                        "pixel-flipping:black,probability,20",
                        "pixel-flipping:mean,probability,20",
                        "region-perturbation:blur,probability,100");
        assertThat(read(SMALLEST).measures().stream().map(Measure::notation))
                .startsWith("pixel-flipping:black,probability,50", "pixel-flipping:mean,probability,50");
    }

    @Test
    void saysWhatIsNotSaid() {
        Experiment experiment = read(SMALLEST);

        assertThat(experiment.network()).isEmpty();
        assertThat(experiment.images()).isEqualTo(new ImageSelection.Sampled(5, true, 1));
        assertThat(experiment.target()).isEqualTo(new ExplainedClass.Predicted());
        assertThat(experiment.seed()).isEqualTo(1);
        assertThat(experiment.precision()).isEmpty();
    }

    @Test
    void readsWhatItWrites(@TempDir Path folder) {
        Experiment whole = read("{ 'network': 'nets/a.onnx', 'dataset': 'digits', 'images': { 'indices': '0..4,9' },"
                + " 'target': 3, 'methods': [ { 'treatment': 'z', 'composite': { 'name': 'mine', 'assignments':"
                + " [ { 'kinds': ['Conv'], 'rule': 'ZPlus' } ] } }, { 'treatment': 'fused', 'composite': 'Gamma:0.5' } ],"
                + " 'measures': ['entropy'], 'seed': 7, 'precision': 'single' }");
        Path file = folder.resolve("experiment.json");

        ExperimentFile.write(whole, file);

        assertThat(ExperimentFile.read(file)).isEqualTo(whole);
        assertThat(whole.network()).isEqualTo(Optional.of(Path.of("nets/a.onnx")));
        assertThat(whole.images()).isEqualTo(new ImageSelection.Listed(IndexSet.parse("0..4,9")));
        assertThat(whole.precision()).isEqualTo(Optional.of(Precision.SINGLE));
        assertThat(ExperimentFile.ofText(ExperimentFile.text(read(SMALLEST)))).isEqualTo(read(SMALLEST));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{ | The experiment is not valid JSON (line 1).",
                "[] | The experiment must be an object in braces.",
                "{ 'image': 3 } | The experiment has the unknown field \"image\"; the fields are composites, dataset, images,"
                        + " measures, methods, network, precision, seed, target, treatments.",
                "{ 'images': { 'count': 0 }, 'treatments': ['fused'], 'composites': ['Epsilon'] } | The experiment, field"
                        + " \"images\": An experiment needs 1 image or more, but \"count\" is 0.",
                "{ 'images': { 'count': '5' }, 'treatments': ['fused'], 'composites': ['Epsilon'] } | The experiment, field"
                        + " \"images\" needs a whole number as \"count\", not \"5\".",
                "{ 'images': { 'indices': '9..5' }, 'treatments': ['fused'], 'composites': ['Epsilon'] } | The experiment,"
                        + " field \"images\": the range '9..5' ends before it begins.",
                "{ 'images': { 'count': 5 }, 'treatments': ['fused'], 'composites': ['Epsilon'], 'measures':"
                        + " ['layer-agreement:5'] } | The experiment: The measure layer-agreement:5 compares raw with"
                        + " fused; name fused and another treatment of the same composite.",
                "{ 'images': { 'count': 5 } } | The experiment needs either \"methods\", a list, or both \"treatments\" and"
                        + " \"composites\".",
                "{ 'images': { 'count': 5 }, 'treatments': ['folded'], 'composites': ['Epsilon'] } | The experiment, field"
                        + " \"treatments\" names the treatment 'folded'; there are fused, pass, z, epsilon, absz, alphabeta,"
                        + " gradient.",
                "{ 'images': { 'count': 5 }, 'treatments': ['fused', 'fused'], 'composites': ['Epsilon'] } | The"
                        + " experiment has the method Epsilon/fused twice; leave one out or rename it.",
                "{ 'images': { 'count': 5 }, 'target': 'best', 'treatments': ['fused'], 'composites': ['Epsilon'] } | The"
                        + " experiment, field \"target\": 'best' is not a class to explain; it is true, predicted or the number"
                        + " of a class, counted from 0.",
                "{ 'images': { 'count': 5 }, 'precision': 'half', 'treatments': ['fused'], 'composites': ['Epsilon'] } | The"
                        + " experiment, field \"precision\" is 'half', but there are only auto, single, double.",
                "{ 'images': { 'count': 5 }, 'measures': ['entropy:3'], 'treatments': ['fused'], 'composites': ['Epsilon'] } |"
                        + " The experiment, field \"measures\": The measure entropy does not take '3'; it takes no parameters."
            })
    void tellsWhatIsWrongInOneSentence(String json, String sentence) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(ExperimentException.class)
                .hasMessage(sentence);
    }

    @Test
    void aPathThatNoSystemKnowsIsRefusedInASentence() {
        assertThatThrownBy(() -> read("{\"network\": \"a\\u0000b\"}"))
                .isInstanceOf(ExperimentException.class)
                .hasMessageContaining("network")
                .hasMessageEndingWith("names no file that could be there.");
    }

    @Test
    void namesTheFileThatIsWrong(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("e.json");
        Files.writeString(file, "{ \"seed\": 1.5 }");

        assertThatThrownBy(() -> ExperimentFile.read(file)).hasMessageStartingWith("The experiment " + file + " needs");
        assertThatThrownBy(() -> ExperimentFile.read(folder.resolve("none.json")))
                .hasMessage(
                        "The experiment %s cannot be read; check that it exists and is UTF-8 text.",
                        folder.resolve("none.json"));
    }
}
