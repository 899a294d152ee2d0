package org.lrpexplorer.ui;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.StatusBar;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.fusion.FusionEntry;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.comparison.Reading;
import org.lrpexplorer.ui.comparison.ViewState;
import org.lrpexplorer.ui.control.LineLabel;

/** The bottom line: what is under the pointer, what became of BatchNorm, how exact that is, how long it took. */
final class StatusLine extends StatusBar {

    private static final String HINT = "Point at a picture to read its values. Press ? for the keys.";

    private final Label fusion = new Label();
    private final Label parity = new Label();
    private final Label time = new OwnLine();

    StatusLine(ExplorerModel model, ViewState state) {
        setId("status");
        setFocusTraversable(false); // Nothing in it is used by keyboard.
        accessibleTextProperty().bind(textProperty());
        fusion.setId("fusion-summary");
        parity.setId("parity");
        time.setId("duration");
        getRightItems().addAll(fusion, parity, time);
        getRightItems().forEach(item -> item.getStyleClass().add("status-item"));
        state.reading()
                .addListener((property, before, now) ->
                        setText(now.map(Reading::describe).orElse(idle(model))));
        model.opening().addListener((property, before, now) -> setText(idle(model)));
        model.index().addListener((property, before, now) -> setText(idle(model)));
        model.dataset().addListener((property, before, now) -> setText(idle(model)));
        setText(idle(model));
        model.network().addListener((property, before, now) -> describe(now));
        describe(model.network().get());
        model.outcome()
                .addListener(changed -> time.setText(model.outcome()
                        .get()
                        .view()
                        .map(view -> view.duration().toMillis() + " ms")
                        .orElse("")));
        time.setTooltip(new Tooltip("Forward pass and relevance, raw and fused, of this sample"));
    }

    /** A line as wide as the style sheet says: other words in it move nothing around it, so that nothing is laid out anew. */
    private static final class OwnLine extends LineLabel {
        @Override
        public void requestLayout() {
            setNeedsLayout(true);
        }
    }

    private static String idle(ExplorerModel model) {
        return model.opening().get().isEmpty() ? file(model) + HINT : WaitingPane.opening(model);
    }

    /** The file of the sample on show, where it has one of its own. */
    private static String file(ExplorerModel model) {
        return Optional.ofNullable(model.dataset().get())
                .flatMap(dataset -> dataset.fileName(model.index().get()))
                .map(name -> name + "   ·   ")
                .orElse("");
    }

    private void describe(OpenNetwork network) {
        fusion.setVisible(network != null);
        parity.setVisible(network != null);
        if (network == null) {
            return;
        }
        fusion.setText(network.fused().report().summary());
        String entries = network.fused().report().entries().stream()
                .map(FusionEntry::describe)
                .collect(Collectors.joining("\n"));
        fusion.setTooltip(entries.isEmpty() ? null : new Tooltip(entries));
        parity.setText("parity " + scientific(network.parity().maxAbsolute()));
        parity.setTooltip(new Tooltip(Text.of(
                "Largest |logit raw − logit fused| over %d random inputs, computed in float64:%n"
                        + "%s, or %s of the largest logit",
                network.parity().probes(),
                scientific(network.parity().maxAbsolute()),
                scientific(network.parity().maxRelative()))));
    }

    private static String scientific(double value) {
        return value == 0 ? "0" : Text.of("%.0e", value).replace("e-0", "e−").replace("e-", "e−");
    }
}
