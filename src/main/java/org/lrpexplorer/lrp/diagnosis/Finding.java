package org.lrpexplorer.lrp.diagnosis;

import java.util.Optional;

/**
 * That the relevance of an explanation is not sound.
 *
 * @param fault what is wrong
 * @param amounts the numbers that say so
 * @param diagnosis where it begins, why, and what helps; empty until somebody has looked
 */
public record Finding(Fault fault, Amounts amounts, Optional<Diagnosis> diagnosis) {

    static Finding of(Fault fault, Amounts amounts) {
        return new Finding(fault, amounts, Optional.empty());
    }

    /** The same with its diagnosis. */
    public Finding with(Diagnosis found) {
        return new Finding(fault, amounts, Optional.of(found));
    }
}
