package org.lrpexplorer.ui.duel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import org.lrpexplorer.evaluate.measure.ClassOutput;
import org.lrpexplorer.evaluate.measure.FlippingCurve;
import org.lrpexplorer.explore.duel.Duel;
import org.lrpexplorer.explore.duel.DuelLine;
import org.lrpexplorer.explore.duel.FillDuel;
import org.lrpexplorer.explore.duel.FlippingOrder;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.ui.control.ArrowKeys;

/** The curves of one fill. */
final class CurveView extends Region implements ArrowKeys {

    private static final double LEFT = 34;
    private static final double BOTTOM = 16;
    private static final double TOP = 4;
    private static final double RIGHT = 6;

    private final int place;
    private final Consumer<DuelCursor> pointed;
    private final Rectangle frame = new Rectangle();
    private final Line cursor = new Line();
    private final Label low = new Label();
    private final Label high = new Label();
    private final Label none = new Label("0 %");
    private final Label all = new Label("100 % flipped");
    private List<Drawn> drawn = List.of();
    private double least;
    private double most = 1;
    private Optional<DuelCursor> at = Optional.empty();

    private record Drawn(DuelLine line, FlippingCurve curve, Polyline shape) {}

    CurveView(int place, Consumer<DuelCursor> pointed) {
        this.place = place;
        this.pointed = pointed;
        getStyleClass().add("curve-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        frame.getStyleClass().add("curve-frame");
        cursor.getStyleClass().add("curve-cursor");
        for (Label label : List.of(low, high, none, all)) {
            label.getStyleClass().add("curve-number");
        }
        setMinSize(0, 0);
        setOnMouseMoved(event -> point(event.getX(), event.getY()));
        setOnMousePressed(event -> {
            requestFocus();
            event.consume();
        });
    }

    private void point(double x, double y) {
        double share = Math.max(0, Math.min(1, (x - LEFT) / width()));
        double value = least + (most - least) * (1 - (y - TOP) / height());
        double morf = distance(FlippingOrder.MORF, share, value);
        double lerf = distance(FlippingOrder.LERF, share, value);
        pointed.accept(new DuelCursor(place, lerf < morf ? FlippingOrder.LERF : FlippingOrder.MORF, share));
    }

    private double distance(FlippingOrder order, double share, double value) {
        return drawn.stream()
                .filter(each -> each.line.order() == order)
                .filter(each -> each.line.contender().isRelevance())
                .mapToDouble(each -> {
                    int step = (int) Math.round(share * each.line.path().steps());
                    return step < each.curve.values().size()
                            ? Math.abs(each.curve.values().get(step) - value)
                            : 1e9;
                })
                .min()
                .orElse(1e9);
    }

    void show(Optional<Duel> duel, Optional<FillDuel> fill, ClassOutput output) {
        List<Drawn> now = new ArrayList<>();
        if (duel.isPresent() && fill.isPresent()) {
            for (DuelLine line : fill.get().lines()) {
                Polyline shape = new Polyline();
                shape.getStyleClass()
                        .addAll("curve", "curve-" + line.contender().name().toLowerCase(Locale.ROOT));
                if (line.order() == FlippingOrder.LERF) {
                    shape.getStyleClass().add("curve-lerf");
                }
                now.add(new Drawn(line, duel.get().curve(line, output), shape));
            }
        }
        drawn = List.copyOf(now);
        boolean unit = duel.isEmpty() || DuelText.isProbability(duel.get(), output);
        least = unit ? 0 : Math.min(0, values().min().orElse(0));
        most = unit ? 1 : Math.max(least + 1e-6, values().max().orElse(1));
        low.setText(NumberText.rough(least));
        high.setText(NumberText.rough(most));
        getChildren().setAll(frame, low, high, none, all);
        drawn.forEach(each -> getChildren().add(each.shape));
        getChildren().add(cursor);
        requestLayout();
    }

    private java.util.stream.DoubleStream values() {
        return drawn.stream().flatMap(each -> each.curve.values().stream()).mapToDouble(v -> v);
    }

    void mark(Optional<DuelCursor> now) {
        at = now;
        requestLayout();
    }

    private double width() {
        return Math.max(1, getWidth() - LEFT - RIGHT);
    }

    private double height() {
        return Math.max(1, getHeight() - TOP - BOTTOM);
    }

    @Override
    protected void layoutChildren() {
        frame.setX(LEFT);
        frame.setY(TOP);
        frame.setWidth(width());
        frame.setHeight(height());
        for (Drawn each : drawn) {
            List<Double> points = new ArrayList<>();
            for (int i = 0; i < each.curve.values().size(); i++) {
                points.add(LEFT + width() * each.curve.fractions().get(i));
                points.add(TOP + height() * (1 - (each.curve.values().get(i) - least) / (most - least)));
            }
            each.shape.getPoints().setAll(points);
        }
        cursor.setVisible(at.isPresent());
        at.ifPresent(now -> {
            double x = Math.floor(LEFT + width() * now.share()) + 0.5;
            cursor.setStartX(x);
            cursor.setEndX(x);
            cursor.setStartY(TOP);
            cursor.setEndY(TOP + height());
        });
        for (Label label : List.of(low, high, none, all)) {
            label.autosize();
        }
        high.relocate(LEFT - high.getWidth() - 4, TOP - 3);
        low.relocate(LEFT - low.getWidth() - 4, TOP + height() - low.getHeight());
        none.relocate(LEFT, TOP + height() + 1);
        all.relocate(getWidth() - RIGHT - all.getWidth(), TOP + height() + 1);
    }
}
