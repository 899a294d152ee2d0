package org.lrpexplorer.explore;

import org.lrpexplorer.explore.task.ExplainedAhead;
import org.lrpexplorer.explore.task.IdleWatch;

/**
 * While a person looks at one sample and nothing else is to be done, has the next one explained that a step in the same
 * direction leads to. On the user-interface thread.
 */
final class NextSample {

    private final ExplorerModel model;
    private final Explanations explanations;
    private int way = 1;

    NextSample(ExplorerModel model, Explanations explanations, IdleWatch watch) {
        this.model = model;
        this.explanations = explanations;
        model.index().addListener((property, before, now) -> way = now.intValue() - before.intValue() == -1 ? -1 : 1);
        model.outcome().addListener((property, before, now) -> watch.stir());
        model.attended().addListener((property, before, now) -> watch.stir());
        watch.whenIdle(this::explain);
    }

    private void explain() {
        int next = model.index().get() + way;
        boolean isSmall = model.outcome()
                .get()
                .view()
                .filter(view -> view.bytes() <= ExplainedAhead.MOST_BYTES)
                .isPresent();
        if (model.attended().get()
                && model.outcome().get().isCurrent()
                && isSmall
                && next >= 0
                && next < model.dataset().get().size()) {
            explanations.expect(next);
        }
    }
}
