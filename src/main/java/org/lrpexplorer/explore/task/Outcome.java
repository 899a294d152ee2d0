package org.lrpexplorer.explore.task;

import java.util.Optional;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.explore.notice.Notice;

/** What became of the newest request. While something new is computed the picture before stays. */
public sealed interface Outcome {

    /** The comparison to draw, which may be that of an earlier request. */
    Optional<ComparisonView> view();

    /** What to say instead of, or above, the picture. */
    default Optional<Notice> notice() {
        return Optional.empty();
    }

    /** Whether the picture is that of the newest request. */
    default boolean isCurrent() {
        return false;
    }

    /** Whether nothing is under way. */
    default boolean isSettled() {
        return true;
    }

    /** There is nothing to explain yet: no network or no dataset is open. */
    record Empty() implements Outcome {
        @Override
        public Optional<ComparisonView> view() {
            return Optional.empty();
        }
    }

    /**
     * The newest request is being computed.
     *
     * @param previous the picture before it
     */
    record Computing(Optional<ComparisonView> previous) implements Outcome {
        @Override
        public Optional<ComparisonView> view() {
            return previous;
        }

        @Override
        public boolean isSettled() {
            return false;
        }
    }

    /**
     * The newest request is answered.
     *
     * @param comparison its picture
     */
    record Ready(ComparisonView comparison) implements Outcome {
        @Override
        public Optional<ComparisonView> view() {
            return Optional.of(comparison);
        }

        @Override
        public boolean isCurrent() {
            return true;
        }
    }

    /**
     * The newest request cannot be answered, or was stopped.
     *
     * @param reason why
     * @param previous the picture before it
     */
    record Failed(Notice reason, Optional<ComparisonView> previous) implements Outcome {
        @Override
        public Optional<ComparisonView> view() {
            return previous;
        }

        @Override
        public Optional<Notice> notice() {
            return Optional.of(reason);
        }
    }
}
