package org.lrpexplorer.ui.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.lrpexplorer.evaluate.experiment.MeasuredQuantity;
import org.lrpexplorer.explore.evaluate.PairedDifference;

/** All differences between raw and fused; those in one number lie on one scale. */
final class DifferenceList extends ListView<PairedDifference> {

    private final Map<MeasuredQuantity, Double> limits = new HashMap<>();
    private boolean filling;

    /** @param picked receives the difference that a person picks */
    DifferenceList(Consumer<PairedDifference> picked) {
        setId("evaluate-differences");
        getStyleClass().add("difference-list");
        setAccessibleText("Differences between raw and fused");
        Label none =
                new Label("What is measured comes here: raw − fused, for each raw row that is ticked beside fused.");
        none.getStyleClass().add("awaited");
        none.setWrapText(true);
        setPlaceholder(none);
        setCellFactory(list -> new DifferenceCell(each -> limits.getOrDefault(each.quantity(), 1.0)));
        getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !filling) {
                picked.accept(now);
            }
        });
    }

    /** Shows these; what was picked stays picked. */
    void show(List<PairedDifference> differences) {
        int selected = getSelectionModel().getSelectedIndex();
        limits.clear();
        differences.forEach(each -> limits.merge(each.quantity(), largest(each), Math::max));
        filling = true;
        getItems().setAll(differences);
        if (selected < differences.size()) {
            getSelectionModel().select(selected);
        }
        filling = false;
    }

    private static double largest(PairedDifference difference) {
        return difference.estimate().count() == 0
                ? 0
                : Math.max(
                        Math.abs(difference.estimate().low()),
                        Math.abs(difference.estimate().high()));
    }
}
