package org.lrpexplorer.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.lrp.OutputRegion;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.ui.control.Chooser;
import org.lrpexplorer.ui.control.Field;

/** At which positions of an output map the class is explained; of a network without positions there is nothing to choose. */
final class RegionField extends VBox {

    private static final String HELP = "The positions of the output map whose logits are explained together."
            + "\nA click on the output map chooses one, a rectangle drawn there several.";

    private final ExplorerModel model;
    private final ObjectProperty<OutputRegion> region = new SimpleObjectProperty<>(OutputRegion.usual());
    private final Chooser<OutputRegion> chooser =
            new Chooser<>("region-chooser", region, RegionField::title, "Positions to explain", HELP);

    RegionField(ExplorerModel model) {
        this.model = model;
        getChildren().add(new Field("Positions", chooser.box()));
        region.addListener((property, before, now) -> {
            if (!now.equals(model.target().get().region())) {
                model.target().set(model.target().get().within(now));
            }
        });
        model.target().addListener(changed -> follow());
        model.network().addListener((property, before, now) -> appear(now));
        appear(model.network().get());
        follow();
    }

    private void appear(OpenNetwork network) {
        boolean shown = network != null && network.raw().outputGrid().hasPositions();
        setVisible(shown);
        setManaged(shown);
    }

    private void follow() {
        OutputRegion now = model.target().get().region();
        List<OutputRegion> offered = new ArrayList<>(List.of(OutputRegion.usual(), OutputRegion.all()));
        if (!offered.contains(now)) {
            offered.add(now);
        }
        region.set(now);
        chooser.offer(offered);
    }

    private static String title(OutputRegion region) {
        if (region.equals(OutputRegion.usual())) {
            return "Where it is predicted";
        }
        if (region.equals(OutputRegion.mask())) {
            return "Nowhere but where it is predicted";
        }
        String words = region.describe("it").replaceFirst("^ at ", "");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
