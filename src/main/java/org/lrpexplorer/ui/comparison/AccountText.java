package org.lrpexplorer.ui.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.compare.Account;
import org.lrpexplorer.rule.Loss;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;

/** Who has what a Σ lacks of the start relevance, or added what it has more, in words. */
final class AccountText {

    /** What is less than this share of the largest amount is not worth a word. */
    private static final double LEAST_SHARE = 0.01;

    private AccountText() {}

    /** The amounts by reason, the largest first, such as {@code biases keep 3.20 of 9.70, padding keeps 0.10}. */
    static String of(Account account, double score) {
        List<Part> parts = parts(account);
        String amounts = parts.stream()
                .map(part -> part.describe(score, part.equals(parts.get(0))))
                .collect(Collectors.joining(",\n"));
        return amounts + "."
                + meaning(parts.stream()
                        .filter(part -> part.isKept(score))
                        .map(Part::who)
                        .toList());
    }

    private static List<Part> parts(Account account) {
        List<Part> all = Stream.concat(
                        account.losses().entrySet().stream().map(entry -> Part.of(entry.getKey(), entry.getValue())),
                        Stream.of(new Part("rounding", true, account.rounding())))
                .sorted(Comparator.comparingDouble(Part::size).reversed())
                .toList();
        double largest = all.get(0).size();
        return all.stream().filter(part -> part.size() >= LEAST_SHARE * largest).toList();
    }

    /** Why a shift or a bias keeps something. */
    private static String meaning(List<String> keepers) {
        if (keepers.contains(Part.of(Loss.BATCH_NORM_SHIFT, 0).who)) {
            return "\nA BatchNorm's shift, in the fused network a part of a bias, keeps its share of what it helped to"
                    + " put out.";
        }
        return keepers.contains(Part.of(Loss.BIAS, 0).who)
                ? "\nA bias keeps its share of what it helped to put out."
                : "";
    }

    /**
     * What was lost, or gained, for one reason.
     *
     * @param who has it
     * @param single whether that is a singular
     * @param lost how much; a gain is negative
     */
    private record Part(String who, boolean single, double lost) {

        static Part of(Loss loss, double lost) {
            return switch (loss) {
                case BIAS -> new Part("biases", false, lost);
                case BATCH_NORM_SHIFT -> new Part("BatchNorm shifts", false, lost);
                case STABILISER -> new Part("stabilisers (ε)", false, lost);
                case PADDING -> new Part("padding", true, lost);
                case NO_RECEIVER -> new Part("outputs that no input contributes to", false, lost);
                case COPIES -> new Part("sums that give every branch the whole", false, lost);
                case GRADIENT -> new Part("gradients", false, lost);
                case HELD_INPUT -> new Part("held inputs", false, lost);
            };
        }

        double size() {
            return Math.abs(lost);
        }

        boolean isKept(double score) {
            return score * lost > 0;
        }

        String describe(double score, boolean first) {
            boolean keeps = isKept(score);
            String verb = (keeps ? "keep" : "add") + (single ? "s" : "");
            String whole = first && score != 0 ? (keeps ? " of " : " to ") + NumberText.of(score) : "";
            return Text.of("%s %s %s%s", who, verb, NumberText.of(keeps ? lost : -lost), whole);
        }
    }
}
