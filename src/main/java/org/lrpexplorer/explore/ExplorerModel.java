package org.lrpexplorer.explore;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.lrpexplorer.explore.accuracy.MeasuredAccuracy;
import org.lrpexplorer.explore.browse.SampleIndex;
import org.lrpexplorer.explore.browse.SampleOrder;
import org.lrpexplorer.explore.display.DisplaySettings;
import org.lrpexplorer.explore.display.WindowSettings;
import org.lrpexplorer.explore.draw.EditedImages;
import org.lrpexplorer.explore.draw.EditedPlace;
import org.lrpexplorer.explore.notice.NoticeList;
import org.lrpexplorer.explore.task.Outcome;
import org.lrpexplorer.lrp.Condition;
import org.lrpexplorer.lrp.Detail;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.StartRelevance;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.rule.Pruning;

/**
 * All state of the explorer, observable; touched on the user-interface thread only. What a person chooses is writable;
 * what follows from it is read-only and written by {@link Explorer}.
 */
public final class ExplorerModel {

    private final ReadOnlyObjectWrapper<OpenNetwork> network = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<OpenDataset> dataset = new ReadOnlyObjectWrapper<>();
    private final SampleIndex index = new SampleIndex();
    private final ReadOnlyObjectWrapper<SampleOrder> order = new ReadOnlyObjectWrapper<>(SampleOrder.natural(0));
    private final ReadOnlyObjectWrapper<EditedImages> edits = new ReadOnlyObjectWrapper<>(EditedImages.none());
    private final ObjectProperty<Target> target = new SimpleObjectProperty<>(Target.predicted());
    private final ObjectProperty<Composite> composite = new SimpleObjectProperty<>(Composites.epsilonPlusFlat());
    private final ObjectProperty<Optional<BatchNormTreatment>> batchNorm = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Pruning> pruning = new SimpleObjectProperty<>(Pruning.none());
    private final ObjectProperty<StartRelevance> start = new SimpleObjectProperty<>(StartRelevance.LOGIT);
    private final ObjectProperty<Optional<Condition>> condition = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty normsShown = new SimpleBooleanProperty();
    private final StringProperty layer = new SimpleStringProperty("");
    private final DisplaySettings display = new DisplaySettings();
    private final WindowSettings window = new WindowSettings();
    private final BooleanProperty attended = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>(new Outcome.Empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper opening = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper abandonable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<MeasuredAccuracy> accuracy =
            new ReadOnlyObjectWrapper<>(new MeasuredAccuracy.Unknown());
    private final NoticeList notices = new NoticeList();

    /** The open network; null before any. */
    public ReadOnlyObjectProperty<OpenNetwork> network() {
        return network.getReadOnlyProperty();
    }

    /** The open dataset, fitted to the network; null before any. */
    public ReadOnlyObjectProperty<OpenDataset> dataset() {
        return dataset.getReadOnlyProperty();
    }

    /** The sample on show, counted from 0. Whatever it is set to, it stays within the dataset. */
    public IntegerProperty index() {
        return index;
    }

    /** Which samples are browsed, and in which order. */
    public ReadOnlyObjectProperty<SampleOrder> order() {
        return order.getReadOnlyProperty();
    }

    /** The images that were edited. */
    public ReadOnlyObjectProperty<EditedImages> edits() {
        return edits.getReadOnlyProperty();
    }

    /** The open dataset as it is explained: with the edit of the sample on show, if there is one; null before any. */
    public OpenDataset viewed() {
        return dataset.get() == null ? null : edits.get().in(dataset.get(), index.get());
    }

    /** The open dataset with the edits of all its samples; null before any. */
    public OpenDataset edited() {
        return dataset.get() == null ? null : edits.get().in(dataset.get());
    }

    /** Whether the sample on show is explained as a person has edited it. */
    public boolean isEdited() {
        return dataset.get() != null && edits.get().has(EditedPlace.of(dataset.get(), index.get()));
    }

    /** The class to explain. */
    public ObjectProperty<Target> target() {
        return target;
    }

    /** The rules to explain with. */
    public ObjectProperty<Composite> composite() {
        return composite;
    }

    /** What BatchNorm layers that are left in place do with relevance; empty means what the composite says. */
    public ObjectProperty<Optional<BatchNormTreatment>> batchNorm() {
        return batchNorm;
    }

    /** The composite with the chosen treatment of BatchNorm layers. */
    public Composite treatedComposite() {
        return batchNorm.get().map(composite.get()::withBatchNorm).orElse(composite.get());
    }

    /** What is pruned on the way back. */
    public ObjectProperty<Pruning> pruning() {
        return pruning;
    }

    /** What the target's output starts with. */
    public ObjectProperty<StartRelevance> start() {
        return start;
    }

    /** The part of one layer's relevance that alone is propagated further; empty for all. */
    public ObjectProperty<Optional<Condition>> condition() {
        return condition;
    }

    /** Whether the relevance before and after each normalisation has columns of its own. */
    public BooleanProperty normsShown() {
        return normsShown;
    }

    /** The node of the column that is shown large; empty for the network's input. */
    public StringProperty layer() {
        return layer;
    }

    /** What is asked of the open network now. */
    public Request request() {
        return new Request(treatedComposite(), target.get(), start.get())
                .withPruning(pruning.get())
                .withCondition(condition.get())
                .withDetail(Detail.MAPS);
    }

    /** How comparisons are drawn. */
    public DisplaySettings display() {
        return display;
    }

    /** How the window around them looks. */
    public WindowSettings window() {
        return window;
    }

    /** Whether the window is the one that a person works in; in any other nothing is explained that nobody has asked for. */
    public BooleanProperty attended() {
        return attended;
    }

    /** What became of the newest request. */
    public ReadOnlyObjectProperty<Outcome> outcome() {
        return outcome.getReadOnlyProperty();
    }

    /** Whether a computation has been under way for so long that a person should see it. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** How far that computation is, from 0 to 1. */
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /** What is being opened or written, for so long that a person should see it; empty if nothing is. */
    public ReadOnlyStringProperty opening() {
        return opening.getReadOnlyProperty();
    }

    /** Whether {@link Explorer#cancel} abandons that. */
    public ReadOnlyBooleanProperty abandonable() {
        return abandonable.getReadOnlyProperty();
    }

    /** How often the open network is right on the open dataset. */
    public ReadOnlyObjectProperty<MeasuredAccuracy> accuracy() {
        return accuracy.getReadOnlyProperty();
    }

    /** What a person should read, each sentence once. Whoever shows a notice may remove it. */
    public NoticeList notices() {
        return notices;
    }

    void setNetwork(OpenNetwork newNetwork) {
        network.set(newNetwork);
    }

    void setDataset(OpenDataset newDataset) {
        dataset.set(newDataset);
    }

    void setAccuracy(MeasuredAccuracy newAccuracy) {
        accuracy.set(newAccuracy);
    }

    void setOrder(SampleOrder newOrder) {
        order.set(newOrder);
    }

    void setEdits(EditedImages newEdits) {
        edits.set(newEdits);
    }

    void restartAt(int size) {
        order.set(SampleOrder.natural(size));
        index.restart(size);
    }

    void setOutcome(Outcome newOutcome) {
        outcome.set(newOutcome);
    }

    void showProgress(double fraction) {
        progress.set(fraction);
        busy.set(true);
    }

    void hideProgress() {
        busy.set(false);
        progress.set(0);
    }

    void setOpening(String what, boolean canBeAbandoned) {
        abandonable.set(canBeAbandoned);
        opening.set(what);
    }
}
