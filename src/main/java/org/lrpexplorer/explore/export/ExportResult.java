package org.lrpexplorer.explore.export;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an export has written.
 *
 * @param what of what, such as {@code 98 figures}
 * @param kept how many samples an earlier run had done
 * @param leftOut the samples that cannot be read, and why
 * @param findings what is not sound about what was written, one sentence each
 */
record ExportResult(String what, int kept, Map<Integer, String> leftOut, List<String> findings) {

    /** Copies all, the samples in their order. */
    ExportResult {
        leftOut = Collections.unmodifiableMap(new TreeMap<>(leftOut));
        findings = List.copyOf(findings);
    }
}
