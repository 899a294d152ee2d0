package org.lrpexplorer.compose;

import java.util.HashMap;
import java.util.Map;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.values.SampleIdentity;

/**
 * What files of single samples are called, without their suffix: where samples are files, as these are, in folders like
 * theirs; otherwise after the dataset and the sample's number. No two samples of a dataset share a name.
 */
public final class SampleNames {

    private static final int FEWEST_DIGITS = 5;

    private final Dataset dataset;
    private final Map<String, Integer> takers = new HashMap<>();
    private final String base;
    private final int digits;

    /** The names of the samples of a dataset. */
    public SampleNames(Dataset dataset) {
        this.dataset = dataset;
        this.base = base(dataset.name());
        this.digits = Math.max(FEWEST_DIGITS, String.valueOf(dataset.size() - 1).length());
        if (dataset.file(0).isPresent()) {
            for (int i = 0; i < dataset.size(); i++) {
                takers.merge(stem(i), 1, Integer::sum);
            }
        }
    }

    /** A name as all systems take it in files' names. */
    public static String base(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    }

    /** The name of a sample's file, with slashes. */
    public String of(int index) {
        String bare = String.valueOf(index);
        String number = "0".repeat(digits - bare.length()) + bare;
        if (takers.isEmpty()) {
            return base + "-" + number;
        }
        String stem = stem(index);
        return takers.get(stem) == 1 ? stem : stem + "-" + number;
    }

    private String stem(int index) {
        String name = SampleIdentity.of(dataset, index).file().orElseThrow();
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
    }
}
