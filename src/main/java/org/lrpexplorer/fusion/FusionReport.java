package org.lrpexplorer.fusion;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** The report in one line. */
    public String summary() {
        List<FusionEntry> ofBatch = entries.stream()
                .filter(e -> e.outcome() != FusionOutcome.BY_SAMPLE)
                .toList();
        List<FusionEntry> batchNorms =
                ofBatch.stream().filter(e -> !e.scaling()).toList();
        List<FusionEntry> scalings =
                ofBatch.stream().filter(FusionEntry::scaling).toList();
        int bySample = entries.size() - ofBatch.size();
        return Stream.of(
                        batchNorms.isEmpty() ? "no BatchNorm" : counted(batchNorms, "BatchNorm"),
                        scalings.isEmpty() ? "" : counted(scalings, "scaling by constants"),
                        bySample == 0 ? "" : "%d SampleNorm kept".formatted(bySample))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String counted(List<FusionEntry> some, String what) {
        long fused = some.stream().filter(FusionEntry::fused).count();
        long kept = some.size() - fused;
        return kept == 0 ? "%d %s fused".formatted(fused, what) : "%d %s fused, %d kept".formatted(fused, what, kept);
    }
}
