package org.lrpexplorer.explore;

import java.util.Optional;
import org.lrpexplorer.explore.browse.SampleOrder;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.survey.Correctness;
import org.lrpexplorer.survey.SurveyRow;
import org.lrpexplorer.survey.SurveyView;

/**
 * Steps from one misclassified sample to the next, in the order in which samples are browsed, as soon as it is known which
 * that is. On the user-interface thread.
 */
final class WrongSteps {

    private final ExplorerModel model;
    private Optional<Integer> wished = Optional.empty();

    WrongSteps(ExplorerModel model) {
        this.model = model;
    }

    /** Wishes for the next, or, below 0, for the one before. */
    void wish(int way) {
        wished = Optional.of(way);
    }

    /** Wishes for none any more. */
    void forget() {
        wished = Optional.empty();
    }

    /** Goes where somebody wishes to, if it is known where that is. */
    void go(Optional<SurveyView> seen, boolean moreToCome) {
        if (wished.isEmpty() || seen.isEmpty()) {
            return;
        }
        SurveyView view = seen.get();
        SampleOrder order = model.order().get();
        int way = wished.get();
        int here = order.placeOf(model.index().get());
        int place = here == SampleOrder.NOWHERE ? (way > 0 ? 0 : order.size() - 1) : here + way;
        while (place >= 0 && place < order.size()) {
            SurveyRow row = view.row(order.at(place));
            if (row.verdict() == Correctness.WRONG) {
                forget();
                model.index().set(row.index());
                return;
            }
            if (row.guess().isEmpty() && row.problem().isEmpty() && moreToCome) {
                return; // Nobody knows yet.
            }
            place += way;
        }
        forget();
        model.notices().add(Notice.info(sentence(view, way)));
    }

    private static String sentence(SurveyView view, int way) {
        if (!view.isJudged()) {
            return "No sample of this dataset has a label of a class that the network predicts, so none is misclassified.";
        }
        if (view.wrong() == 0) {
            return "No sample of this dataset is misclassified.";
        }
        return way > 0
                ? "No misclassified sample follows in the filmstrip."
                : "No misclassified sample precedes this one in the filmstrip.";
    }
}
