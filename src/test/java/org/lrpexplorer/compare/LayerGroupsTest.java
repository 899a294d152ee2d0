package org.lrpexplorer.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.tensor.Shape;

class LayerGroupsTest {

    private static Column column(Place place, String node, String label, Shape shape) {
        Tile tile = new Tile(
                new Heatmap("m", 1, 1, new float[1]), new Conservation.NotCompared(Conservation.Reason.BRANCH));
        return new Column(node, label, "", shape, place, tile, tile);
    }

    private static List<Column> named(Stream<String> names) {
        List<Column> columns = new ArrayList<>();
        columns.add(column(Place.INPUT, "", "input", Shape.of(3, 32, 32)));
        names.forEach(name -> columns.add(column(Place.LAYER, name, name, Shape.of(8, 16, 16))));
        return columns;
    }

    private static Stream<String> stages(String prefix, int blocks) {
        return IntStream.rangeClosed(1, 3)
                .boxed()
                .flatMap(stage -> IntStream.range(0, blocks).boxed().flatMap(block -> Stream.of("conv1", "conv2", "add")
                        .map(layer -> prefix + "layer" + stage + "." + block + "." + layer)));
    }

    @Test
    void stagesAreRecognisedByTheBeginningsOfNames() {
        List<Column> columns = named(Stream.concat(stages("", 3), Stream.of("fc")));
        assertThat(LayerGroups.of(columns))
                .containsExactly(
                        new LayerGroup("layer1", 1, 10),
                        new LayerGroup("layer2", 10, 19),
                        new LayerGroup("layer3", 19, 28));
    }

    @Test
    void aBeginningThatAllNamesShareIsNoGroup() {
        assertThat(LayerGroups.of(named(stages("features.", 3))))
                .extracting(LayerGroup::name)
                .containsExactly("features.layer1", "features.layer2", "features.layer3");
    }

    @Test
    void exportersPathsAreReadLikeModules() {
        Stream<String> paths = stages("", 3).map(name -> "/" + name.replace('.', '/') + "/Conv");
        assertThat(LayerGroups.of(named(paths))).extracting(LayerGroup::name).contains("layer1", "layer3");
    }

    @Test
    void stagesOfManyLayersArePartedIntoBlocks() {
        assertThat(LayerGroups.of(named(stages("", 12))))
                .hasSize(36)
                .extracting(LayerGroup::name)
                .startsWith("layer1.0", "layer1.1");
    }

    @Test
    void aLayerWithoutSuchANameBelongsToItsNeighboursWhereTheyAgree() {
        Stream<String> names =
                IntStream.range(0, 12).mapToObj(i -> i == 3 ? "Add_7" : i < 6 ? "stage1.conv" + i : "stage2.conv" + i);
        assertThat(LayerGroups.of(named(names)))
                .containsExactly(new LayerGroup("stage1", 1, 7), new LayerGroup("stage2", 7, 13));
    }

    @Test
    void whereNamesTellNothingTheExtentOfTheMapsDoes() {
        List<Column> columns = new ArrayList<>();
        columns.add(column(Place.INPUT, "", "input", Shape.of(3, 32, 32)));
        IntStream.range(0, 12).forEach(i -> {
            int side = i < 5 ? 32 : i < 9 ? 16 : 8;
            columns.add(column(Place.LAYER, "n" + i, "conv" + i, Shape.of(8, side, side)));
        });
        assertThat(LayerGroups.of(columns))
                .containsExactly(
                        new LayerGroup("32×32", 1, 6), new LayerGroup("16×16", 6, 10), new LayerGroup("8×8", 10, 13));
    }

    @Test
    void shortNetworksHaveNone() {
        assertThat(LayerGroups.of(named(stages("", 1)))).isEmpty();
    }
}
