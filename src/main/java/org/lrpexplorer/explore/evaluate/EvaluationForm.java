package org.lrpexplorer.explore.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.lrpexplorer.compose.FigureTreatment;
import org.lrpexplorer.lrp.composite.Composite;

/** What a person has chosen for an evaluation, observable. What is typed stays as it is typed. */
public final class EvaluationForm {

    private final ObjectProperty<Optional<Set<FigureTreatment>>> treatments =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Set<Composite>>> composites = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty images = new SimpleStringProperty("100");
    private final ObjectProperty<EvaluatedClass> target = new SimpleObjectProperty<>(EvaluatedClass.TRUE);
    private final ObjectProperty<Set<MeasureOffer>> measures = new SimpleObjectProperty<>(MeasureOffer.usual());
    private final StringProperty seed = new SimpleStringProperty("1");

    /** The choices to start with: the rows and the composite on show, on a hundred images. */
    public EvaluationForm() {}

    /** What becomes of BatchNorm; empty for the treatment on show and fused. */
    public ObjectProperty<Optional<Set<FigureTreatment>>> treatments() {
        return treatments;
    }

    /** The composites; empty for the one on show. */
    public ObjectProperty<Optional<Set<Composite>>> composites() {
        return composites;
    }

    /** How many images. */
    public StringProperty images() {
        return images;
    }

    /** Which class of each is explained. */
    public ObjectProperty<EvaluatedClass> target() {
        return target;
    }

    /** How maps are judged, besides what every evaluation measures. */
    public ObjectProperty<Set<MeasureOffer>> measures() {
        return measures;
    }

    /** The seed of which images are drawn and of everything else that is random. */
    public StringProperty seed() {
        return seed;
    }

    /** All that an experiment depends on. */
    public List<Observable> all() {
        return List.of(treatments, composites, images, target, measures, seed);
    }
}
