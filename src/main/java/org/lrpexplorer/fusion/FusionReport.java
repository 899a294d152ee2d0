package org.lrpexplorer.fusion;

import java.util.List;
import java.util.Optional;

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
        long bySample = entries.stream()
                .filter(e -> e.outcome() == FusionOutcome.BY_SAMPLE)
                .count();
        long kept = keptCount() - bySample;
        String batchNorms = kept == 0
                ? "%d BatchNorm fused".formatted(fusedCount())
                : "%d BatchNorm fused, %d kept".formatted(fusedCount(), kept);
        String summary = bySample == entries.size() ? "no BatchNorm" : batchNorms;
        return bySample == 0 ? summary : "%s, %d SampleNorm kept".formatted(summary, bySample);
    }
}
