package org.lrpexplorer.ui.settings;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.CompositeEditor;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.IntegratedGradients;
import org.lrpexplorer.lrp.composite.PathBaseline;
import org.lrpexplorer.ui.control.Field;
import org.lrpexplorer.ui.control.Segments;

/** Where integrated gradients start; not there for anything else. */
final class PathStartField extends VBox {

    private final ObjectProperty<PathBaseline> baseline = new SimpleObjectProperty<>(PathBaseline.BLACK);

    PathStartField(CompositeEditor editor) {
        getChildren()
                .add(new Field(
                        "Baseline input",
                        Segments.of(
                                "path-baseline",
                                baseline,
                                List.of(PathBaseline.values()),
                                PathBaseline::word,
                                PathStartField::help)));
        managedProperty().bind(visibleProperty());
        baseline.addListener((property, before, now) -> editor.startFrom(now));
    }

    private static String help(PathBaseline baseline) {
        return "Integrated gradients: the path starts at " + baseline.describe() + ". No baseline is neutral.";
    }

    /** Shows what a composite has. */
    void show(Composite composite) {
        setVisible(composite.procedure() instanceof IntegratedGradients);
        if (composite.procedure() instanceof IntegratedGradients path) {
            baseline.set(path.baseline());
        }
    }
}
