package org.lrpexplorer.ui.comparison;

import java.util.List;

/** What is shown beside each other when a layer is enlarged. */
@SuppressWarnings("ImmutableEnumChecker") // The lists are made by List.of, which nothing changes.
public enum Enlargement {
    /** One tile alone. */
    ONE("One tile", "The tile that was enlarged, alone", false, List.of()),
    /** Raw and fused. */
    PAIR("Pair", "Raw beside fused", false, List.of(Treatment.RAW, Treatment.FUSED)),
    /** The input, raw and fused. */
    TRIO("With input", "The network's input, raw and fused", true, List.of(Treatment.RAW, Treatment.FUSED)),
    /** Raw, fused and their difference. */
    DIFFERENCE(
            "With difference",
            "Raw, fused and fused minus raw",
            false,
            List.of(Treatment.RAW, Treatment.FUSED, Treatment.DIFFERENCE));

    private final String title;
    private final String help;
    private final boolean input;
    private final List<Treatment> treatments;

    Enlargement(String title, String help, boolean input, List<Treatment> treatments) {
        this.title = title;
        this.help = help;
        this.input = input;
        this.treatments = treatments;
    }

    /** The name to show. */
    public String title() {
        return title;
    }

    /** What is shown, in a sentence for a tooltip. */
    public String help() {
        return help;
    }

    /** Whether the network's input is shown too. */
    public boolean input() {
        return input;
    }

    /** The rows that are shown, where one of them was enlarged. */
    public List<Treatment> treatments(Treatment enlarged) {
        return this == ONE ? List.of(enlarged) : treatments;
    }
}
