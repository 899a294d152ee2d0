package org.lrpexplorer.compose;

import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.ComparisonRun;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.lrp.ProgressListener;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.RunControl;
import org.lrpexplorer.text.Text;

/**
 * Computes the explanations of one figure, one after the other.
 *
 * @param run explains images
 * @param asked what is shown
 * @param control stops it; its listener is not used here
 * @param heard is told after each explanation
 */
record Composition(ComparisonRun run, FigureRequest asked, RunControl control, Runnable heard) {

    /** An image explained as asked for. */
    ComparisonView view(int image) {
        return view(image, asked.request());
    }

    /** An image explained in another way. */
    ComparisonView view(int image, Request request) {
        ComparisonView view = run.run(image, request, new RunControl(control.token(), ProgressListener.none()));
        heard.run();
        return view;
    }

    /** Every image explained as asked for. */
    List<ComparisonView> views() {
        List<ComparisonView> views = new ArrayList<>();
        asked.images().forEach(image -> views.add(view(image)));
        return views;
    }

    /** What stands at an image. */
    static String name(ComparisonView view) {
        return view.trueLabel()
                .map(label -> Text.of("%s (%d)", label, view.index()))
                .orElseGet(() -> Text.of("sample %d", view.index()));
    }

    /**
     * The place of a layer among the columns of a comparison.
     *
     * @throws ComposeException if there is none of that name
     */
    static int place(ComparisonView view, String layer) {
        List<Column> columns = view.columns();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            boolean isMeant = layer.equals(FigureContent.INPUT)
                    ? column.node().isEmpty()
                    : layer.equals(column.label()) || layer.equals(column.node());
            if (isMeant) {
                return i;
            }
        }
        throw new ComposeException(Text.of(
                "%s has no layer '%s' that can be shown; it has %s.",
                view.network(),
                layer,
                String.join(", ", columns.stream().map(Column::label).toList())));
    }
}
