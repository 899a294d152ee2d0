package org.lrpexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.fusion.ChainBuilder;
import org.lrpexplorer.modelio.onnx.OnnxFileBuilder;
import org.lrpexplorer.modelio.onnx.OnnxWriter;

class InspectCommandTest {

    private static final String CONV_BN = "assets/networks/mnist-conv-bn.onnx";

    private final StringWriter printed = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir
    private Path folder;

    private int inspect(String... arguments) {
        List<String> all = new ArrayList<>(List.of("inspect"));
        all.addAll(List.of(arguments));
        return RootCommand.line(Runnable::run)
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(errors, true))
                .execute(all.toArray(String[]::new));
    }

    private String text(String... arguments) {
        assertThat(inspect(arguments)).as(errors.toString()).isZero();
        assertThat(errors.toString()).isEmpty();
        String text = printed.toString();
        printed.getBuffer().setLength(0);
        return text;
    }

    private JsonNode json(String file, String... options) throws JsonProcessingException {
        List<String> all = new ArrayList<>(List.of(file, "--json"));
        all.addAll(List.of(options));
        return new ObjectMapper().readTree(text(all.toArray(String[]::new)));
    }

    private static JsonNode layer(JsonNode report, String name) {
        return StreamSupport.stream(report.get("layers").spliterator(), false)
                .filter(layer -> layer.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A network that ends with a BatchNorm which has nowhere to go. */
    private String keeping() {
        Path file = folder.resolve("keeping.onnx");
        OnnxWriter.write(
                new ChainBuilder(3, 1, 4, 4)
                        .conv("conv", 3, 4, 1, 0)
                        .relu("relu")
                        .norm("last")
                        .flatten("flatten")
                        .network(),
                file);
        return file.toString();
    }

    @Test
    void anInputBesideTheImageIsHeldAndSaidToBe() {
        String file = new OnnxFileBuilder(13, -1, 1, 2, 2)
                .input("meta", -1, 4)
                .node("Flatten", List.of("x"), "f")
                .node("Add", List.of("f", "meta"), "y")
                .output("y")
                .save(folder)
                .toString();

        assertThat(inspect(file)).isEqualTo(1);
        assertThat(errors.toString()).contains("2 inputs ('x', 'meta')", "--fix meta=zeros");
        errors.getBuffer().setLength(0);
        assertThat(text(file, "--fix", "meta=zeros")).contains("The input 'meta' is held at zeros.");
    }

    @Test
    void theTableHasALineForEachLayerWithItsRuleAndItsFate() {
        String text = text(CONV_BN);

        assertThat(text)
                .containsPattern("file +assets/networks/mnist-conv-bn.onnx \\(ONNX\\)")
                .containsPattern("card +found")
                .containsPattern("input +input, 1×28×28 \\(NCHW\\)")
                .containsPattern("batchnorm +4 BatchNorm fused")
                .containsPattern("(?m)^conv2 +Conv2d +32×14×14 +4,608 +903,168 +ZPlus$")
                .containsPattern("(?m)^bn2 +BatchNorm +32×14×14 +128 +Pass +fused backward into conv2 \\(A\\)$")
                .containsPattern("(?m)^total +28,794 +3,500,256$")
                .containsPattern("precision +double")
                .containsPattern("memory +about \\d+\\.\\d MB .*estimate")
                .doesNotContain("warning");
    }

    @Test
    void whatTheFusedLayersKeepIsMeasuredOnADatasetOrOnNoise() throws JsonProcessingException {
        String dense = "assets/networks/mnist-dense-bn.onnx";

        assertThat(text(dense, "--dataset", "datasets/digits"))
                .containsPattern("measured +in the fused network on the first 8 samples of digits")
                .contains("dense1: |b′/z| 0.");
        JsonNode measured = json(dense).get("measured");
        assertThat(measured.get("on").asText()).isEqualTo("4 images of noise");
        assertThat(measured.get("layers").findValuesAsText("layer")).containsExactly("dense1", "dense2");
        assertThat(measured.get("layers").get(0).get("biasShare").asDouble()).isPositive();
        assertThat(inspect(dense, "--dataset", "absent")).isEqualTo(1);
        assertThat(errors.toString()).contains("absent");
    }

    @Test
    void columnsStandBelowTheirTitles() {
        List<String> lines = text(CONV_BN).lines().toList();
        String head = lines.stream()
                .filter(line -> line.startsWith("layer "))
                .findFirst()
                .orElseThrow();
        String conv1 = lines.stream()
                .filter(line -> line.startsWith("conv1 "))
                .findFirst()
                .orElseThrow();

        assertThat(conv1.indexOf("Conv2d")).isEqualTo(head.indexOf("operator"));
        assertThat(conv1.indexOf("112,896") + "112,896".length())
                .isEqualTo(head.indexOf("multiply-adds") + "multiply-adds".length());
        assertThat(conv1.indexOf("Flat")).isEqualTo(head.indexOf("raw rule"));
    }

    @Test
    void batchNormLeftInPlaceGetsItsTreatmentAndTheTableSaysWhatFusionWouldDo() {
        assertThat(text(CONV_BN, "--batchnorm", "epsilon"))
                .containsPattern("batchnorm +epsilon in place; if it were fused: 4 BatchNorm fused")
                .containsPattern("(?m)^bn1 +.* Epsilon +fused backward into conv1 \\(A\\)$");
    }

    @Test
    void warningsFollowTheTable() {
        assertThat(text("assets/networks/mnist-conv-plain.onnx"))
                .containsPattern("batchnorm +no BatchNorm")
                .containsPattern("warning +mnist-conv-plain.onnx has no BatchNormalization node")
                .contains("PRESERVE");
        assertThat(text("assets/networks/mnist-dense-bn.onnx"))
                .containsPattern("warning +BatchNorm next to dense layers");
        assertThat(text(keeping()))
                .containsPattern("(?m)^last +BatchNorm .* kept: It can go neither backward")
                .contains("The BatchNorm last cannot be fused", "Activation 'relu' comes before it")
                .contains("keeping.onnx has no card beside it");
    }

    @Test
    void aDatasetIsMeasuredOnForAnyNetworkAndWhatIsDoneToItsImagesIsSaid() {
        assertThat(text(CONV_BN, "--dataset", "datasets/shapes"))
                .containsPattern("measured +in the fused network on the first 8 samples of shapes .*\\(")
                .contains("conv1: |b′/z| ", "grey");
        assertThat(text("assets/networks/mnist-conv-plain.onnx", "--dataset", "datasets/digits"))
                .containsPattern("measured +nothing, because no layer took in a BatchNorm");
    }

    @Test
    void onlyExportersAreSuspectedOfFolding() {
        assertThat(text("assets/networks/mnist-conv-plain.onnx")).contains("exporters fold");
        assertThat(text("src/test/resources/keras/convnext3.keras"))
                .contains("convnext3.keras has no BatchNormalization")
                .doesNotContain("exporters fold", "PRESERVE");
    }

    @Test
    void theJsonDocumentHoldsTheSameForPrograms() throws JsonProcessingException {
        JsonNode report = json(CONV_BN);

        assertThat(report.fieldNames())
                .toIterable()
                .containsExactly(
                        "file",
                        "format",
                        "fileLayout",
                        "network",
                        "card",
                        "input",
                        "output",
                        "outputs",
                        "read",
                        "composite",
                        "batchNorm",
                        "layers",
                        "totals",
                        "warnings");
        assertThat(report.get("input").toString())
                .isEqualTo("{\"tensor\":\"input\",\"shape\":[1,28,28],\"layout\":\"NCHW\",\"low\":0.0,\"high\":1.0,"
                        + "\"mean\":[0.1307],\"std\":[0.3081]}");
        assertThat(report.get("output").get("classes")).hasSize(10);
        assertThat(report.get("batchNorm").asText()).isEqualTo("fused");
        assertThat(layer(report, "conv2").toString())
                .isEqualTo("{\"name\":\"conv2\",\"kind\":\"Conv\",\"operator\":\"Conv2d\",\"shape\":[32,14,14],"
                        + "\"parameters\":4608,\"multiplyAdds\":903168,\"rawRule\":\"ZPlus\"}");
        assertThat(layer(report, "bn2").get("batchNorm").toString())
                .isEqualTo("{\"outcome\":\"fused-backward\",\"into\":[{\"layer\":\"conv2\",\"placement\":\"A\","
                        + "\"description\":\"linear layer before BatchNorm\"}]}");
        assertThat(report.get("totals").get("parameters").asLong()).isEqualTo(28_794);
        assertThat(report.get("totals").get("precision").asText()).isEqualTo("double");
        assertThat(report.get("totals")
                        .get("estimatedMemory")
                        .get("activations")
                        .asLong())
                .isPositive();
        assertThat(report.get("warnings")).isEmpty();
    }

    @Test
    void theJsonDocumentGivesTheReasonOfWhatIsKept() throws JsonProcessingException {
        JsonNode report = json(keeping(), "--composite", "LRP0", "--batchnorm", "z");

        assertThat(report.get("card").asText()).isEqualTo("guessed");
        assertThat(report.get("composite").asText()).isEqualTo("LRP0");
        assertThat(report.get("batchNorm").asText()).isEqualTo("z");
        JsonNode last = layer(report, "last");
        assertThat(last.get("rawRule").asText()).isEqualTo("LRP0");
        assertThat(last.get("batchNorm").get("outcome").asText()).isEqualTo("kept");
        assertThat(last.get("batchNorm").get("reason").asText()).contains("Activation 'relu' comes before it");
        assertThat(report.get("warnings").findValuesAsText("topic"))
                .as("LRP-0 on random weights, before and after fusion")
                .containsExactly("guessed-card", "kept", "unsound-relevance", "unsound-relevance");
    }

    @Test
    void whatWasTakenOffOnReadingIsSaid() {
        String file = new OnnxFileBuilder(13, 1, 1, 4, 4)
                .weights("w", 3, 1, 4, 4)
                .node("Conv", List.of("x", "w"), "c")
                .node("Flatten", List.of("c"), "f")
                .node("Softmax", List.of("f"), "p")
                .output("p")
                .save(folder)
                .toString();

        assertThat(text(file)).containsPattern("read +The final Softmax 'p_node' was taken off");
    }

    @Test
    void unsupportedOperatorsAreAllNamedInOneSentence() {
        String file = new OnnxFileBuilder(13, 1, 1, 4, 4)
                .node("Sinh", List.of("x"), "a")
                .node("Einsum", List.of("a"), "b")
                .node("Flatten", List.of("b"), "f")
                .output("f")
                .save(folder)
                .toString();

        assertThat(inspect(file)).isEqualTo(1);
        assertThat(errors.toString()).containsOnlyOnce("net.onnx").contains("Sinh ('a_node'", "Einsum ('b_node'");
        assertThat(printed.toString()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsOneSentenceAndWhatIsMisspeltAnother() {
        assertThat(inspect("README.md")).isEqualTo(1);
        assertThat(errors.toString().strip()).isEqualTo("README.md cannot be read: it is a text file, not a network.");

        assertThat(inspect(CONV_BN, "--batchnorm", "fuse")).isEqualTo(2);
        assertThat(errors.toString()).contains("'fuse' is not one of fused, pass");
    }

    @Test
    void aCompositeThatCannotBeReadIsRefused() {
        assertThat(inspect(CONV_BN, "--composite", "absent.json")).isEqualTo(1);
        assertThat(errors.toString()).contains("absent.json");
        assertThat(printed.toString()).isEmpty();
    }
}
