package org.lrpexplorer.cluster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.evaluate.experiment.ExperimentRun;
import org.lrpexplorer.evaluate.experiment.LrpMethod;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.lrp.AttributionException;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Detail;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.text.Text;

/**
 * Finds clusters: draws images of a class, explains the class on each, and groups the heatmaps of each method. The same
 * plan gives the same clusters. May be used by one thread at a time.
 */
public final class ClusterRun {

    private final ClusterPlan plan;
    private final OpenNetwork network;
    private final OpenDataset dataset;
    private final Preprocessing preprocessing;
    private final Map<LrpMethod, Way> ways = new LinkedHashMap<>();

    /** How a method explains. */
    private record Way(Attributor attributor, Request request) {}

    private ClusterRun(ClusterPlan plan, OpenNetwork network, OpenDataset dataset, Preprocessing preprocessing) {
        this.plan = plan;
        this.network = network;
        this.dataset = dataset;
        this.preprocessing = preprocessing;
    }

    /**
     * Makes a plan ready for a network and a dataset.
     *
     * @param dataset fitted to the network
     * @throws ClusterException if the dataset does not fit the network, or the network has no such class
     * @throws org.lrpexplorer.evaluate.experiment.ExperimentException if its output is a map
     * @throws org.lrpexplorer.lrp.composite.CompositeException if a composite does not fit the network
     */
    public static ClusterRun of(ClusterPlan plan, OpenNetwork network, OpenDataset dataset) {
        Preprocessing preprocessing = dataset.preprocessing()
                .orElseThrow(() -> new ClusterException(Text.of(
                        "The dataset %s does not fit the network %s: %s",
                        dataset.name(), network.name(), dataset.adaptation())));
        ExperimentRun.requireClasses(network);
        int classes = network.raw().outputGrid().classes();
        if (plan.classIndex() >= classes) {
            throw new ClusterException(Text.of(
                    "The network %s has %d classes, counted from 0; there is no class %d.",
                    network.name(), classes, plan.classIndex()));
        }
        ClusterRun run = new ClusterRun(plan, network, dataset, preprocessing);
        run.prepare();
        return run;
    }

    private void prepare() {
        Network raw = network.raw();
        Precision precision = Precision.suitedTo(raw);
        Fused fused = network.fused();
        Attributor ofRaw = new Attributor(raw, precision);
        Attributor ofFused = new Attributor(fused, precision);
        for (LrpMethod method : plan.methods()) {
            Composite composite = network.bounded(
                    method.kept().map(method.composite()::withBatchNorm).orElse(method.composite()));
            composite.rulesFor(raw);
            Request request = Request.of(method.fused() ? composite.within(fused.network()) : composite)
                    .withTarget(Target.ofClass(plan.classIndex()))
                    .withDetail(Detail.INPUT);
            ways.put(method, new Way(method.fused() ? ofFused : ofRaw, request));
        }
    }

    /**
     * Finds the clusters. Images that cannot be read or explained are left out.
     *
     * @param listener hears how far it has come
     * @param between run between images, and before the grouping; what it throws ends the work
     * @throws ClusterException if there are fewer than two images
     * @throws org.lrpexplorer.cluster.group.GroupingException if the grouping does not converge
     */
    public ClusterResult run(ClusterListener listener, Runnable between) {
        ClassImages drawing = new ClassImages(
                plan,
                dataset.dataset(),
                preprocessing,
                new Attributor(network.fused(), Precision.SINGLE),
                new LabelledClasses(network, dataset.dataset()));
        List<ClusteredImage> drawn = drawing.draw(between);
        List<ClusteredImage> images = new ArrayList<>();
        Map<LrpMethod, List<Heatmap>> maps = new LinkedHashMap<>();
        ways.keySet().forEach(method -> maps.put(method, new ArrayList<>()));
        int together = ways.values().stream()
                .mapToInt(way -> way.attributor().samplesTogether())
                .min()
                .orElse(1);
        for (int first = 0; first < drawn.size(); first += together) {
            between.run();
            int last = Math.min(first + together, drawn.size());
            explained(drawn.subList(first, last), drawing).forEach((image, own) -> {
                images.add(image);
                own.forEach((method, map) -> maps.get(method).add(map));
            });
            listener.at(last, drawn.size());
        }
        if (images.size() < 2) {
            throw new ClusterException(Text.of(
                    "Fewer than two images could be explained; the first that could not: %s",
                    drawing.leftOut().get(0)));
        }
        List<MethodClusters> found = new ArrayList<>();
        for (LrpMethod method : ways.keySet()) {
            between.run();
            found.add(MethodClusters.of(plan, method, images, maps.get(method)));
        }
        return new ClusterResult(plan, network.className(plan.classIndex()), images, found, drawing.leftOut());
    }

    /** The maps of images by all methods, explained together; those of which one method has none are left out. */
    private Map<ClusteredImage, Map<LrpMethod, Heatmap>> explained(List<ClusteredImage> some, ClassImages drawing) {
        Map<ClusteredImage, Map<LrpMethod, Heatmap>> maps = new LinkedHashMap<>();
        try {
            some.forEach(image -> maps.put(image, new LinkedHashMap<>()));
            List<float[]> inputs = some.stream().map(drawing::input).toList();
            ways.forEach((method, way) -> {
                List<Explanation> each = way.attributor().explain(inputs, way.request());
                for (int i = 0; i < each.size(); i++) {
                    maps.get(some.get(i)).put(method, map(method, each.get(i)));
                }
            });
            return maps;
        } catch (AttributionException | DatasetException e) {
            if (some.size() == 1) {
                drawing.leave(some.get(0).index(), e);
                return Map.of();
            }
        }
        // One of them is to blame, and the others can be explained by themselves.
        maps.clear();
        some.forEach(image -> maps.putAll(explained(List.of(image), drawing)));
        return maps;
    }

    private Heatmap map(LrpMethod method, Explanation explanation) {
        float[] map = preprocessing.shape().sumOverChannels(explanation.input().values());
        int width = preprocessing.width();
        int height = preprocessing.height();
        AreaAverage shown = preprocessing.isOfNumbers()
                ? new AreaAverage(width, height)
                : AreaAverage.within(ClassImages.SHOWN_SIDE, width, height);
        return Heatmap.ofMap(method.id(), shown.width(), shown.height(), shown.of(map, width));
    }
}
