package org.lrpexplorer.fusion;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.text.Text;

/**
 * What became of every BatchNorm of a network, and of every other normalisation.
 *
 * @param entries one for each normalisation, in the data-flow order of the unfused network
 * @param denseWithBatchNorm the names of the dense layers that a BatchNorm was fused into or still stands next to:
 *     networks that mix the two should not be read through LRP without care (Guillemot et al. 2020)
 */
public record FusionReport(List<FusionEntry> entries, List<String> denseWithBatchNorm) {

    /** Copies the lists. */
    public FusionReport {
        entries = List.copyOf(entries);
        denseWithBatchNorm = List.copyOf(denseWithBatchNorm);
    }

    /** How many BatchNorms are gone. */
    public int fusedCount() {
        return Math.toIntExact(entries.stream().filter(FusionEntry::fused).count());
    }

    /** How many normalisations are still there. */
    public int keptCount() {
        return entries.size() - fusedCount();
    }

    /** Whether the network mixes dense layers with BatchNorm. */
    public boolean mixesDenseWithBatchNorm() {
        return !denseWithBatchNorm.isEmpty();
    }

    /** What became of the normalisation of a node name. */
    public Optional<FusionEntry> of(String batchNorm) {
        return entries.stream().filter(e -> e.batchNorm().equals(batchNorm)).findFirst();
    }

    /** The BatchNorms that a layer took in, in data-flow order. */
    public List<String> fusedInto(String layer) {
        return entries.stream()
                .filter(e -> e.into().stream().anyMatch(d -> d.layer().equals(layer)))
                .map(FusionEntry::batchNorm)
                .toList();
    }

    /** Whether the file has batch normalisations with statistics, fused or not. */
    public boolean hasBatchNorm() {
        return entries.stream().anyMatch(entry -> entry.kind() == NormKind.BATCH_NORM);
    }

    /** The scalings by constants of the file, in data-flow order. */
    public List<FusionEntry> scalings() {
        return entries.stream().filter(entry -> entry.kind().scales()).toList();
    }

    /** Whether constants of the file scale channels as a frozen BatchNorm does. */
    public boolean hasFrozen() {
        return entries.stream().anyMatch(entry -> entry.kind() == NormKind.FROZEN);
    }

    /** The report in one line. */
    public String summary() {
        return described(FusionReport::counted);
    }

    /** What is in the network as it is, in one line. */
    public String inPlace() {
        return described((some, what) -> Text.of("%d %s", some.size(), what)) + " in place";
    }

    private String described(BiFunction<List<FusionEntry>, String, String> counting) {
        List<FusionEntry> batchNorms =
                entries.stream().filter(e -> e.kind() == NormKind.BATCH_NORM).toList();
        int bySample = entries.size() - batchNorms.size() - scalings().size();
        return Stream.of(
                        batchNorms.isEmpty() ? "no BatchNorm" : counting.apply(batchNorms, "BatchNorm"),
                        scalings().isEmpty()
                                ? ""
                                : counting.apply(
                                        scalings(),
                                        NormKind.SCALING.of(scalings().size())),
                        bySample == 0 ? "" : Text.of("%d SampleNorm kept", bySample))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String counted(List<FusionEntry> some, String what) {
        long fused = some.stream().filter(FusionEntry::fused).count();
        long kept = some.size() - fused;
        return kept == 0 ? Text.of("%d %s fused", fused, what) : Text.of("%d %s fused, %d kept", fused, what, kept);
    }
}
