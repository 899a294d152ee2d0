package org.lrpexplorer.explore;

import org.lrpexplorer.explore.browse.SampleOrder;
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
        model.index().addListener((property, before, now) -> way = stepFrom(before.intValue(), now.intValue()));
        model.outcome().addListener((property, before, now) -> watch.stir());
        model.attended().addListener((property, before, now) -> watch.stir());
        watch.whenIdle(this::explain);
    }

    private int stepFrom(int before, int now) {
        SampleOrder order = model.order().get();
        return order.placeOf(now) - order.placeOf(before) == -1 ? -1 : 1;
    }

    private void explain() {
        int here = model.index().get();
        int next = model.order().get().step(here, way);
        boolean isSmall = model.outcome()
                .get()
                .view()
                .filter(view -> view.bytes() <= ExplainedAhead.MOST_BYTES)
                .isPresent();
        if (model.attended().get() && model.outcome().get().isCurrent() && isSmall && next != here) {
            explanations.expect(next);
        }
    }
}
