package org.lrpexplorer.explore;

import java.util.List;
import org.lrpexplorer.cluster.Membership;
import org.lrpexplorer.cluster.group.GroupingMethod;
import org.lrpexplorer.compare.display.Normalisation;
import org.lrpexplorer.compare.display.Rows;
import org.lrpexplorer.compare.display.Show;
import org.lrpexplorer.compose.FigureTreatment;
import org.lrpexplorer.evaluate.measure.MapMeasure;
import org.lrpexplorer.explore.display.DisplaySettings;
import org.lrpexplorer.explore.display.TextSize;
import org.lrpexplorer.explore.display.Theme;
import org.lrpexplorer.explore.display.WindowSettings;
import org.lrpexplorer.explore.evaluate.ClusterForm;
import org.lrpexplorer.explore.evaluate.ClusterNetworks;
import org.lrpexplorer.explore.evaluate.EvaluatedClass;
import org.lrpexplorer.explore.evaluate.EvaluationForm;
import org.lrpexplorer.explore.evaluate.MeasureOffer;
import org.lrpexplorer.explore.evaluate.RuleSearchForm;
import org.lrpexplorer.explore.setting.Codec;
import org.lrpexplorer.explore.setting.NamedSetting;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.heatmap.ScaleCurve;
import org.lrpexplorer.heatmap.ScaleScope;
import org.lrpexplorer.heatmap.SignFilter;
import org.lrpexplorer.lrp.StartRelevance;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;

/** All that a person sets in the explorer, by name: what is remembered, undone and reset. A new property is named here. */
public final class ExplorerSettings {

    /** Higher than any screen. */
    private static final double MOST_PIXELS = 20_000;

    private ExplorerSettings() {}

    /** The sample on show. */
    public static NamedSetting<Number> index(ExplorerModel model) {
        return new NamedSetting<>("index", model.index(), Codec.number(0, Integer.MAX_VALUE));
    }

    /** What is explained and by which rules. */
    public static List<NamedSetting<?>> explained(ExplorerModel model) {
        return List.of(
                new NamedSetting<>("target", model.target(), ExplainedText.target()),
                new NamedSetting<>("composite", model.composite(), ExplainedText.composite()),
                new NamedSetting<>(
                        "batchNorm",
                        model.batchNorm(),
                        Codec.constant(BatchNormTreatment.class).optional()),
                new NamedSetting<>("start", model.start(), Codec.constant(StartRelevance.class)),
                new NamedSetting<>("pruning", model.pruning(), ExplainedText.pruning()),
                new NamedSetting<>("condition", model.condition(), ExplainedText.condition(model.network())),
                new NamedSetting<>("normsShown", model.normsShown(), Codec.flag()));
    }

    /** How it is drawn. */
    public static List<NamedSetting<?>> drawn(DisplaySettings display) {
        return List.of(
                new NamedSetting<>("rows", display.rows(), Codec.constant(Rows.class)),
                new NamedSetting<>("show", display.show(), Codec.constant(Show.class)),
                new NamedSetting<>("curve", display.curve(), Codec.constant(ScaleCurve.class)),
                new NamedSetting<>("signs", display.signs(), Codec.constant(SignFilter.class)),
                new NamedSetting<>("colorMap", display.colorMap(), Codec.constant(ColorMap.class)),
                new NamedSetting<>("scaleScope", display.scaleScope(), Codec.constant(ScaleScope.class)),
                new NamedSetting<>("percentile", display.percentile(), Codec.number(Double.MIN_NORMAL, 100)),
                new NamedSetting<>(
                        "fixedLimit", display.fixedLimit(), Codec.number(Double.MIN_NORMAL, Double.MAX_VALUE)),
                new NamedSetting<>("opacity", display.opacity(), Codec.number(0, 1)),
                new NamedSetting<>("normalisation", display.normalisation(), Codec.constant(Normalisation.class)));
    }

    /** How the window around it looks. */
    public static List<NamedSetting<?>> around(WindowSettings window) {
        return List.of(
                new NamedSetting<>("theme", window.theme(), Codec.constant(Theme.class)),
                new NamedSetting<>("textSize", window.textSize(), Codec.constant(TextSize.class)),
                new NamedSetting<>(
                        "tileSize",
                        window.tileSize(),
                        Codec.number(WindowSettings.SMALLEST_TILES, WindowSettings.LARGEST_TILES)),
                new NamedSetting<>("networkPane", window.networkPane(), Codec.flag()),
                new NamedSetting<>("settingsPane", window.settingsPane(), Codec.flag()),
                new NamedSetting<>("surveyHeight", window.surveyHeight(), Codec.number(0, MOST_PIXELS)));
    }

    /** What an evaluation measures; of composites those that are shipped. */
    public static List<NamedSetting<?>> evaluated(EvaluationForm form) {
        return List.of(
                new NamedSetting<>(
                        "evaluate.treatments",
                        form.treatments(),
                        Codec.oneOf(FigureTreatment.all(), FigureTreatment::id)
                                .several()
                                .optional()),
                new NamedSetting<>(
                        "evaluate.composites",
                        form.composites(),
                        Codec.oneOf(Composites.shipped(), Composite::name)
                                .several()
                                .optional()),
                new NamedSetting<>("evaluate.images", form.images(), Codec.words()),
                new NamedSetting<>("evaluate.target", form.target(), Codec.constant(EvaluatedClass.class)),
                new NamedSetting<>(
                        "evaluate.measures",
                        form.measures(),
                        Codec.oneOf(MeasureOffer.all(), MeasureOffer::name).several()),
                new NamedSetting<>("evaluate.seed", form.seed(), Codec.words()));
    }

    /** How clusters are found; the class follows the image on show. */
    public static List<NamedSetting<?>> clustered(ClusterForm form) {
        return List.of(
                new NamedSetting<>("clusters.membership", form.membership(), Codec.constant(Membership.class)),
                new NamedSetting<>("clusters.networks", form.networks(), Codec.constant(ClusterNetworks.class)),
                new NamedSetting<>("clusters.grouping", form.grouping(), Codec.constant(GroupingMethod.class)),
                new NamedSetting<>("clusters.count", form.clusters(), Codec.words()),
                new NamedSetting<>("clusters.images", form.images(), Codec.words()),
                new NamedSetting<>("clusters.seed", form.seed(), Codec.words()));
    }

    /** What a search for rules tries; of composites those that are shipped. */
    public static List<NamedSetting<?>> searched(RuleSearchForm form) {
        return List.of(
                new NamedSetting<>(
                        "rules.base",
                        form.base(),
                        Codec.oneOf(Composites.shipped(), Composite::name).optional()),
                new NamedSetting<>(
                        "rules.batchNorm",
                        form.kept(),
                        Codec.constant(BatchNormTreatment.class).optional()),
                new NamedSetting<>(
                        "rules.measure", form.measure(), Codec.oneOf(RuleSearchForm.measures(), MapMeasure::notation)),
                new NamedSetting<>("rules.images", form.images(), Codec.words()),
                new NamedSetting<>("rules.seed", form.seed(), Codec.words()),
                new NamedSetting<>("rules.tried", form.rules(), Codec.words()));
    }
}
