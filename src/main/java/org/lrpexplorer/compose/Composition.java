package org.lrpexplorer.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.second.SecondView;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.text.Text;

/**
 * The explanations of one figure.
 *
 * @param asked what is shown
 * @param explains an image in some way
 * @param besides what a second network says of the same
 */
record Composition(
        FigureRequest asked,
        BiFunction<Integer, Request, ComparisonView> explains,
        Function<ComparisonView, SecondView> besides) {

    /** An image explained as asked for. */
    ComparisonView view(int image) {
        return view(image, asked.request());
    }

    /** An image explained in another way. */
    ComparisonView view(int image, Request request) {
        return explains.apply(image, request);
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
                .orElseGet(() -> Text.of("sample %d%s", view.index(), view.isEdited() ? ", edited" : ""));
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
