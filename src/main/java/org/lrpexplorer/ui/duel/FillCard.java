package org.lrpexplorer.ui.duel;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lrpexplorer.evaluate.measure.ClassOutput;
import org.lrpexplorer.evaluate.measure.Fill;
import org.lrpexplorer.explore.duel.Contender;
import org.lrpexplorer.explore.duel.Duel;
import org.lrpexplorer.explore.duel.FillDuel;
import org.lrpexplorer.ui.control.Naming;

/** The curves of one fill, which is chosen above them, and the gain of each contender. */
final class FillCard extends VBox {

    /** A card has room for all gains beside the fill from so many times the size of their letters on. */
    private static final double ROOM = 25;

    private final int place;
    private final ObjectProperty<Fill> fill;
    private final CurveView curves;
    private final Label srg = new Label("SRG");
    private final Map<Contender, Label> gains = new EnumMap<>(Contender.class);
    private final Map<Contender, String> known = new EnumMap<>(Contender.class);

    FillCard(int place, ObjectProperty<Fill> fill, Consumer<DuelCursor> pointed) {
        this.place = place;
        this.fill = fill;
        getStyleClass().add("fill-card");
        setMinSize(0, 0);
        ComboBox<Fill> choice = new ComboBox<>();
        choice.setId("duel-fill-" + place);
        choice.getItems().setAll(Fill.values());
        choice.setConverter(new Naming<>(each -> DuelText.capital(each.word())));
        choice.valueProperty().bindBidirectional(fill);
        choice.setTooltip(
                new Tooltip("What is put in the place of what is flipped; no fill is neutral, so compare two"));
        choice.setAccessibleText(
                "What is put in the place of what is flipped in the " + (place == 0 ? "first" : "second") + " plot");
        choice.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(choice, gains());
        head.getStyleClass().add("fill-head");
        head.setAlignment(Pos.CENTER_LEFT);
        curves = new CurveView(place, pointed);
        curves.setId("duel-curves-" + place);
        VBox.setVgrow(curves, Priority.ALWAYS);
        getChildren().addAll(head, curves);
        widthProperty().addListener(changed -> say());
        srg.fontProperty().addListener(changed -> say());
    }

    /** Two lines of gains, raw above fused. */
    private GridPane gains() {
        srg.getStyleClass().add("gain");
        srg.setMinWidth(USE_PREF_SIZE);
        srg.setTooltip(new Tooltip(DuelText.SRG));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("gains");
        grid.add(srg, 0, 0);
        List<Contender> all = List.of(Contender.values());
        for (int i = 0; i < all.size(); i++) {
            Contender contender = all.get(i);
            Label gain = new Label();
            gain.setId("srg-" + place + "-" + contender.word());
            gain.getStyleClass().addAll("gain", "duel-" + contender.word());
            gain.setTooltip(new Tooltip(DuelText.SRG));
            gain.setMinWidth(USE_PREF_SIZE);
            gains.put(contender, gain);
            grid.add(gain, 1 + i / 2, i % 2);
        }
        return grid;
    }

    /** Shows what is known. */
    void show(Optional<Duel> duel, ClassOutput output) {
        Optional<FillDuel> now = of(duel);
        curves.show(duel, now, output);
        for (Contender contender : Contender.values()) {
            known.put(
                    contender,
                    contender.word() + " "
                            + now.map(fought -> DuelText.gain(duel.orElseThrow().srg(fought, contender, output)))
                                    .orElse("…"));
        }
        say();
        curves.setAccessibleText(DuelText.capital(DuelText.fill(fill.get())) + " fill, SRG "
                + String.join(
                        ", ",
                        List.of(Contender.values()).stream().map(known::get).toList()));
    }

    /** In a narrow card the words that tell the lines apart stay; beneath, all numbers are told in a sentence. */
    private void say() {
        boolean narrow = getWidth() > 0 && getWidth() < ROOM * srg.getFont().getSize();
        srg.setVisible(!narrow);
        srg.setManaged(!narrow);
        gains.forEach((contender, gain) -> gain.setText(
                narrow && !contender.isRelevance() ? contender.word() : known.getOrDefault(contender, "")));
    }

    /** Marks where a person looks. */
    void mark(Optional<DuelCursor> cursor) {
        curves.mark(cursor);
    }

    /** What is known with its fill. */
    Optional<FillDuel> of(Optional<Duel> duel) {
        return duel.flatMap(known -> known.of(fill.get()));
    }

    /** The curves themselves. */
    CurveView curves() {
        return curves;
    }
}
