package org.lrpexplorer.ui.comparison;

import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The name of a group of layers above its columns, which folds it to its first column and unfolds it. */
final class GroupBand extends Button {

    private final ShownColumns.Band band;

    GroupBand(ShownColumns.Band band, ViewState state) {
        super(
                band.folded()
                        ? band.group().name() + " · " + band.group().size()
                        : band.group().name(),
                new FontIcon(band.folded() ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN));
        this.band = band;
        setId("group-" + band.group().name());
        getStyleClass().addAll("flat", "group-band");
        String what = band.group().name() + ", " + band.group().size() + " layers";
        String help = band.folded() ? "Show all its layers" : "Show its first layer alone";
        setTooltip(new Tooltip(what + "\n" + help));
        setAccessibleText("Group " + what + (band.folded() ? ", folded" : ""));
        setAccessibleHelp(help);
        setOnAction(event -> {
            Set<String> folded = new TreeSet<>(state.foldedGroups().get());
            if (!folded.remove(band.id())) {
                folded.add(band.id());
            }
            state.foldedGroups().set(folded);
        });
    }

    /** The group, and where it stands. */
    ShownColumns.Band band() {
        return band;
    }
}
