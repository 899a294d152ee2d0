package org.lrpexplorer.compare;

import java.util.Optional;
import org.lrpexplorer.lrp.ledger.ConservationLedger;

/** Whether the Σ of a tile is to be what the explanation started with, and how far it is from that. */
public sealed interface Conservation {

    /** The share of the start relevance that Σ may be off by before it is marked. */
    double NOTABLE_DRIFT = 0.03;

    /** Whether Σ is compared with the start and is notably off it. */
    default boolean isBroken() {
        return false;
    }

    /** Whether it is not known yet who has what is missing. */
    default boolean lacksAccount() {
        return false;
    }

    /** The same with who has what is missing, where something notable is, from the row's ledger. */
    default Conservation accounted(ConservationLedger ledger) {
        return this;
    }

    /**
     * All relevance comes by here and every rule from the output on promises to conserve it.
     *
     * @param drift how far Σ is from the start relevance, relative to it; infinite where that is 0 and Σ is not
     * @param place the place, in forward order, of the first node that relevance has come through from the output
     * @param account who has what is missing; empty until the ledger was asked, which it is where the drift is notable
     */
    record Compared(double drift, int place, Optional<Account> account) implements Conservation {

        /** A comparison before the ledger was asked. */
        public Compared(double drift, int place) {
            this(drift, place, Optional.empty());
        }

        @Override
        public boolean isBroken() {
            return !(drift <= NOTABLE_DRIFT);
        }

        @Override
        public boolean lacksAccount() {
            return isBroken() && account.isEmpty();
        }

        @Override
        public Conservation accounted(ConservationLedger ledger) {
            return lacksAccount() ? new Compared(drift, place, Optional.of(Account.of(ledger, place))) : this;
        }
    }

    /**
     * The method is complete: but for the steps of its integral, Σ is how much higher the output is than at a baseline input.
     *
     * @param gap how far Σ is from that, relative to it; infinite where that is 0 and Σ is not
     */
    record Completeness(double gap) implements Conservation {
        @Override
        public boolean isBroken() {
            return !(gap <= NOTABLE_DRIFT);
        }
    }

    /**
     * Σ need not be what the explanation started with.
     *
     * @param reason why not
     */
    record NotCompared(Reason reason) implements Conservation {}

    /** Why a Σ is not compared with the start relevance. */
    enum Reason {
        /** A rule multiplies by a gradient. */
        GRADIENT("A gradient between here and the output scales relevance instead of handing it on:\n"
                + "no rule promises that Σ is what the explanation started with."),
        /** The method is not LRP and not complete. */
        NOT_LRP("This method is not LRP: it shares nothing out,\nso that no Σ has to be what it started with."),
        /** Relevance is handed past this place. */
        BRANCH("It is not compared with the start: this is one of several branches or inputs,\n"
                + "so that its Σ is a part of the whole."),
        /** A condition restricts relevance between here and the output. */
        CONDITION("It is not compared with the start: only chosen channels or positions of a layer\n"
                + "are propagated to here, so that its Σ is a part of the whole."),
        /** The tile shows what two rows differ by. */
        DIFFERENCE("It is not compared with the start: a difference of two rows need not sum to anything."),
        /** There is no tensor. */
        ABSENT("There is no Σ to compare with the start: this row's network has no such tensor.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** The reason for people. */
        public String sentence() {
            return sentence;
        }
    }
}
