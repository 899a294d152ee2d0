package org.lrpexplorer.explore.figure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.lrpexplorer.compose.FigureContent;
import org.lrpexplorer.compose.FigureLabels;
import org.lrpexplorer.compose.FigurePart;
import org.lrpexplorer.compose.FigureTreatment;
import org.lrpexplorer.compose.FigureType;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.rule.RuleParameter;

/** What a person has chosen for a figure, observable. What is typed stays as it is typed. */
public final class FigureForm {

    private final ObjectProperty<FigureKind> kind = new SimpleObjectProperty<>(FigureKind.LAYERS);
    private final ObjectProperty<ImageChoice> images = new SimpleObjectProperty<>(ImageChoice.SHOWN);
    private final StringProperty following = new SimpleStringProperty("2");
    private final StringProperty listed = new SimpleStringProperty("0..2");
    private final ObjectProperty<Optional<Set<FigurePart>>> parts = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<FigurePart> part = new SimpleObjectProperty<>(FigurePart.FUSED);
    private final ObjectProperty<Optional<Set<String>>> layers = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty layer = new SimpleStringProperty(FigureContent.INPUT);
    private final ObjectProperty<Optional<Set<Composite>>> composites = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Set<FigureTreatment>> treatments = new SimpleObjectProperty<>(
            Set.of(FigureTreatment.named("pass"), FigureTreatment.named("absz"), FigureTreatment.FUSED));
    private final BooleanProperty pairs = new SimpleBooleanProperty(true);
    private final ObjectProperty<RuleParameter> parameter = new SimpleObjectProperty<>(RuleParameter.EPSILON);
    private final StringProperty values = new SimpleStringProperty(usual(RuleParameter.EPSILON));
    private final ObjectProperty<Set<FigureLabels>> labels = new SimpleObjectProperty<>(FigureLabels.without(Set.of()));
    private final ObjectProperty<FigurePaper> paper = new SimpleObjectProperty<>(FigurePaper.NATURAL);
    private final StringProperty width = new SimpleStringProperty("120");
    private final ObjectProperty<FigureGround> ground = new SimpleObjectProperty<>(FigureGround.LIGHT);
    private final StringProperty dpi = new SimpleStringProperty("300");
    private final ObjectProperty<FigureType> type =
            new SimpleObjectProperty<>(FigureType.ofComparisons().get(0));
    private final ObjectProperty<FigureZoom> zoom = new SimpleObjectProperty<>(FigureZoom.FIT);

    /** The choices to start with: the sample on show at the input and four layers. */
    public FigureForm() {
        parameter.addListener((property, before, now) -> values.set(usual(now)));
    }

    /** Values that show what a parameter does. */
    private static String usual(RuleParameter parameter) {
        return switch (parameter) {
            case EPSILON -> "1e-6,0.01,0.1,0.25,1";
            case EPSILON_RMS -> "0.01,0.1,0.25,1";
            case GAMMA -> "0,0.1,0.25,0.5,1,10";
            case ALPHA -> "1,1.5,2,3";
            case SAMPLES -> "1,5,25,50";
            case NOISE -> "0,0.05,0.1,0.2,0.5";
            case STEPS -> "4,8,16,32,64";
        };
    }

    /** What is put side by side. */
    public ObjectProperty<FigureKind> kind() {
        return kind;
    }

    /** Which images. */
    public ObjectProperty<ImageChoice> images() {
        return images;
    }

    /** How many after the one on show. */
    public StringProperty following() {
        return following;
    }

    /** The samples by their numbers. */
    public StringProperty listed() {
        return listed;
    }

    /** The rows of layers and sweeps, and whether the image stands beside layers; empty for those on show. */
    public ObjectProperty<Optional<Set<FigurePart>>> parts() {
        return parts;
    }

    /** What single pictures show. */
    public ObjectProperty<FigurePart> part() {
        return part;
    }

    /** The layers by their names; empty for the usual ones. */
    public ObjectProperty<Optional<Set<String>>> layers() {
        return layers;
    }

    /** The layer of all kinds but layers. */
    public StringProperty layer() {
        return layer;
    }

    /** The composites of a grid of methods; empty for the usual ones. */
    public ObjectProperty<Optional<Set<Composite>>> composites() {
        return composites;
    }

    /** The treatments of BatchNorm of a grid of methods. */
    public ObjectProperty<Set<FigureTreatment>> treatments() {
        return treatments;
    }

    /** Whether treatments stand side by side for each image. */
    public BooleanProperty pairs() {
        return pairs;
    }

    /** What is swept; values that suit it follow. */
    public ObjectProperty<RuleParameter> parameter() {
        return parameter;
    }

    /** The values of a sweep, with commas between. */
    public StringProperty values() {
        return values;
    }

    /** The words around the pictures. */
    public ObjectProperty<Set<FigureLabels>> labels() {
        return labels;
    }

    /** The width. */
    public ObjectProperty<FigurePaper> paper() {
        return paper;
    }

    /** A width of one's own, in millimetres. */
    public StringProperty width() {
        return width;
    }

    /** What the figure stands on. */
    public ObjectProperty<FigureGround> ground() {
        return ground;
    }

    /** Pixels per inch. */
    public StringProperty dpi() {
        return dpi;
    }

    /** The kind of file that is proposed. */
    public ObjectProperty<FigureType> type() {
        return type;
    }

    /** How large the figure is shown; changes no file. */
    public ObjectProperty<FigureZoom> zoom() {
        return zoom;
    }

    /** All that a picture of the figure depends on. */
    public List<Observable> all() {
        return List.of(
                kind,
                images,
                following,
                listed,
                parts,
                part,
                layers,
                layer,
                composites,
                treatments,
                pairs,
                parameter,
                values,
                labels,
                paper,
                width,
                ground,
                dpi,
                zoom);
    }
}
