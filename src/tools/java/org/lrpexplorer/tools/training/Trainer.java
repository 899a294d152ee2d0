package org.lrpexplorer.tools.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.text.Text;

/**
 * Trains a network that is given with its initial parameters. Every batch is split among lanes that work at the same
 * time. With the same seed, number of lanes and BLAS kernels the result is the same to the bit, whatever the executor
 * does.
 *
 * <p>The lanes call BLAS themselves, so it should be told to use one thread: ND4J passes on {@code OMP_NUM_THREADS=1}.
 */
public final class Trainer {

    private final Network network;
    private final Executor executor;
    private final List<Unit> units;
    private final List<Lane> lanes;
    private final int laneBatch;

    /**
     * Sets up the lanes.
     *
     * @param network layers to train, with their initial parameters
     * @param scale how pixels become input
     * @param batch images a step, over all lanes
     * @param laneCount the number of lanes
     * @param executor runs the lanes
     * @throws IllegalArgumentException if a layer of the network cannot be trained, or the batch is not a multiple of the
     *     number of lanes
     */
    public Trainer(Network network, PixelScale scale, int batch, int laneCount, Executor executor) {
        if (batch % laneCount != 0) {
            throw new IllegalArgumentException(
                    Text.of("A batch of %d cannot be split into %d lanes", batch, laneCount));
        }
        this.network = network;
        this.executor = executor;
        this.laneBatch = batch / laneCount;
        this.units =
                network.nodes().stream().map(node -> Units.of(node, laneCount)).toList();
        this.lanes = IntStream.range(0, laneCount)
                .mapToObj(i -> new Lane(network, units, scale, i, laneBatch))
                .toList();
    }

    /**
     * Trains over the images.
     *
     * @param afterEpoch told how each epoch went, on the calling thread
     */
    public void train(TrainingSet data, Recipe recipe, Consumer<EpochReport> afterEpoch) {
        SplittableRandom random = new SplittableRandom(recipe.seed());
        int batch = laneBatch * lanes.size();
        int stepsPerEpoch = data.size() / batch;
        OneCycle cycle = new OneCycle(recipe.peakRate(), stepsPerEpoch * recipe.epochs());
        for (int epoch = 0; epoch < recipe.epochs(); epoch++) {
            int[] order = shuffled(data.size(), random.split());
            Lane.Tally tally = new Lane.Tally(0, 0, 0);
            for (int step = 0; step < stepsPerEpoch; step++) {
                int[] images = Arrays.copyOfRange(order, step * batch, (step + 1) * batch);
                tally = tally.and(learn(data, images, recipe.augmentation(), random));
                double rate = cycle.rate(epoch * stepsPerEpoch + step);
                for (Unit unit : units) {
                    unit.parameters().forEach(p -> p.descend(rate, recipe.momentum(), recipe.weightDecay()));
                    unit.settle();
                }
            }
            double seen = tally.images();
            afterEpoch.accept(new EpochReport(epoch + 1, tally.loss() / seen, tally.correct() / seen));
        }
    }

    private Lane.Tally learn(TrainingSet data, int[] images, Augmentation augmentation, SplittableRandom random) {
        List<SplittableRandom> randoms =
                lanes.stream().map(lane -> random.split()).toList();
        return onEveryLane(i -> {
            int[] part = Arrays.copyOfRange(images, i * laneBatch, (i + 1) * laneBatch);
            lanes.get(i).load(data, part, augmentation, randoms.get(i));
            return lanes.get(i).learn();
        });
    }

    /** The share of images whose class the network, as trained so far, puts on top. */
    public double accuracy(TrainingSet data) {
        int laneShare = (data.size() + lanes.size() - 1) / lanes.size();
        Lane.Tally tally = onEveryLane(i -> {
            int end = Math.min(data.size(), (i + 1) * laneShare);
            Lane.Tally sum = new Lane.Tally(0, 0, 0);
            for (int first = i * laneShare; first < end; first += laneBatch) {
                int[] images =
                        IntStream.range(first, Math.min(end, first + laneBatch)).toArray();
                lanes.get(i).load(data, images, Augmentation.NONE, new SplittableRandom(0));
                sum = sum.and(lanes.get(i).test());
            }
            return sum;
        });
        return (double) tally.correct() / tally.images();
    }

    /** The network with its parameters as trained so far. */
    public Network trained() {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            nodes.add(network.nodes().get(i).withLayer(units.get(i).trained()));
        }
        return network.withNodes(nodes);
    }

    private Lane.Tally onEveryLane(Function<Integer, Lane.Tally> work) {
        List<CompletableFuture<Lane.Tally>> parts = IntStream.range(0, lanes.size())
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> work.apply(i), executor))
                .toList();
        return parts.stream().map(CompletableFuture::join).reduce(new Lane.Tally(0, 0, 0), Lane.Tally::and);
    }

    private static int[] shuffled(int count, SplittableRandom random) {
        int[] order = IntStream.range(0, count).toArray();
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }
}
