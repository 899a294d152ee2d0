package org.lrpexplorer.lrp.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.preflight.Probes;

/** What is advised for the bundled networks makes the fault go away. */
class BundledNetworksDiagnosisTest {

    private static final Path NETWORKS = Path.of("assets", "networks");

    @ParameterizedTest
    @CsvSource({
        "mnist-conv-bn, LRP0, PASS",
        "cifar10-resnet-bn, Epsilon, PASS",
        "cifar10-resnet-bn, WSquare, Z",
        "cifar10-conv-relu-bn, LRP0, PASS"
    })
    void followingTheAdviceMakesTheFaultGoAway(String name, String composite, BatchNormTreatment treatment) {
        LoadedModel model = ModelReaders.read(NETWORKS.resolve(name + ".onnx"));
        Attributor attributor = new Attributor(model.network(), Precision.DOUBLE);
        Composite chosen = Composites.named(composite).withBatchNorm(treatment);
        int faults = 0;
        for (float[] input : Probes.noise(model.card().input(), 3).inputs()) {
            Explanation explanation = attributor.explain(input, Request.of(chosen));
            Request request = explanation.request();
            Optional<Finding> found = new RelevanceCheck(model.network(), chosen).of(explanation);
            if (found.isPresent()) {
                faults++;
                List<Remedy> remedies = Diagnosis.of(
                                found.get().fault(),
                                model.network(),
                                chosen,
                                () -> attributor.ledger(input, request),
                                other -> attributor.explain(input, request.withComposite(other)))
                        .remedies();
                assertThat(remedies).isNotEmpty();
                assertThat(remedies).allSatisfy(remedy -> {
                    Composite advised = Composites.named(remedy.composite())
                            .withBatchNorm(remedy.treatment().orElse(treatment));
                    Explanation other = attributor.explain(input, request.withComposite(advised));
                    assertThat(new RelevanceCheck(model.network(), advised).of(other))
                            .isEmpty();
                    assertThat(Amounts.of(other)).isEqualTo(remedy.amounts());
                });
            }
        }
        assertThat(faults).isPositive();
    }
}
