package org.lrpexplorer.explore.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lrpexplorer.compose.FigureTreatment;
import org.lrpexplorer.dataset.Sample;
import org.lrpexplorer.evaluate.experiment.Experiment;
import org.lrpexplorer.evaluate.experiment.ImageSelection;
import org.lrpexplorer.evaluate.experiment.LrpMethod;
import org.lrpexplorer.evaluate.measure.Measure;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.network.RedrawnNetworks;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OtherClasses;
import org.lrpexplorer.text.Text;

/**
 * What a form asks for, of what is open.
 *
 * @param subject what is open
 * @param methods how images are explained
 * @param images which images
 * @param target which class of each
 * @param offers what is measured besides what always is
 * @param seed of everything random
 */
public record EvaluationDraft(
        EvaluationSubject subject,
        List<LrpMethod> methods,
        ImageSelection images,
        EvaluatedClass target,
        List<MeasureOffer> offers,
        long seed) {

    private static final int EXAMPLE = 100;

    /** Copies the lists. */
    public EvaluationDraft {
        methods = List.copyOf(methods);
        offers = List.copyOf(offers);
    }

    /**
     * What a form asks for.
     *
     * @throws org.lrpexplorer.problem.Problem if it asks for nothing that can be, with what to change
     */
    public static EvaluationDraft of(EvaluationForm form, EvaluationSubject subject) {
        requireFit(subject, form.target().get());
        Set<MeasureOffer> ticked = form.measures().get();
        List<LrpMethod> methods = methods(form, subject);
        requirePair(ticked, methods);
        long seed = TypedNumbers.seed(form.seed().get());
        return new EvaluationDraft(
                subject,
                methods,
                new ImageSelection.Sampled(TypedNumbers.images(form.images().get(), EXAMPLE), true, seed),
                form.target().get(),
                MeasureOffer.all().stream().filter(ticked::contains).toList(),
                seed);
    }

    private static void requireFit(EvaluationSubject subject, EvaluatedClass target) {
        OpenDataset dataset = subject.dataset();
        if (dataset.preprocessing().isEmpty()) {
            throw new EvaluationException(Text.of("The dataset does not fit the network: %s", dataset.adaptation()));
        }
        if (target == EvaluatedClass.TRUE && dataset.dataset().label(0) == Sample.UNKNOWN) {
            throw new EvaluationException(
                    "The dataset does not say of which class its samples are; choose the predicted class.");
        }
        if (target == EvaluatedClass.TRUE && OtherClasses.isSo(subject.network(), dataset)) {
            throw new EvaluationException(
                    "The dataset has other classes than the network, so that no output is the true one; choose the predicted class.");
        }
    }

    private static void requirePair(Set<MeasureOffer> ticked, List<LrpMethod> methods) {
        boolean pair =
                methods.stream().anyMatch(LrpMethod::fused) && methods.stream().anyMatch(method -> !method.fused());
        ticked.stream().filter(offer -> offer.needsPair() && !pair).findFirst().ifPresent(offer -> {
            throw new EvaluationException(
                    Text.of("“%s” needs both rows: tick fused and a raw row, or leave it out.", offer.title()));
        });
    }

    private static List<LrpMethod> methods(EvaluationForm form, EvaluationSubject subject) {
        Set<FigureTreatment> treatments = form.treatments().get().orElse(subject.usualTreatments());
        Set<Composite> composites = form.composites().get().orElse(subject.usualComposites());
        List<LrpMethod> methods = subject.composites().stream()
                .filter(composites::contains)
                .flatMap(composite -> FigureTreatment.all().stream()
                        .filter(treatments::contains)
                        .map(treatment -> new LrpMethod(composite, treatment.kept())))
                .toList();
        if (treatments.isEmpty()) {
            throw new EvaluationException("Tick at least one row: a treatment of BatchNorm, or fused.");
        }
        if (methods.isEmpty()) {
            throw new EvaluationException("Tick at least one composite.");
        }
        return methods;
    }

    /** How many pixels the network's input has. */
    int pixels() {
        return subject.dataset()
                .preprocessing()
                .map(steps -> steps.height() * steps.width())
                .orElseThrow();
    }

    /** How many convolutions and dense layers the network has. */
    int layers() {
        return new RedrawnNetworks(subject.network().raw(), seed).layers().size();
    }

    /**
     * The experiment.
     *
     * @param masked whether the dataset records which pixels belong to the object
     */
    public Experiment experiment(boolean masked) {
        List<Measure> measures = Stream.<Measure>concat(
                        MeasureOffer.always().stream(),
                        offers.stream()
                                .filter(offer -> masked || !offer.needsMask())
                                .map(MeasureOffer::measure))
                .toList();
        return new Experiment(
                Optional.of(subject.network().file()),
                Optional.of(subject.dataset().dataset().source()),
                images,
                target.explained(),
                methods,
                measures,
                seed,
                Optional.empty());
    }
}
