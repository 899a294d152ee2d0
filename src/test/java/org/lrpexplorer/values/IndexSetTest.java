package org.lrpexplorer.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexSetTest {

    @Test
    void rangesAreReadInWhateverOrderAndJoinedWhereTheyTouch() {
        IndexSet set = IndexSet.parse("7, 0..4,3..5,9");
        assertThat(set).hasToString("0..5,7,9");
        assertThat(set.list()).containsExactly(0, 1, 2, 3, 4, 5, 7, 9);
        assertThat(set.count()).isEqualTo(8);
        assertThat(set.last()).isEqualTo(9);
        assertThat(set.get(6)).isEqualTo(7);
        assertThat(set.before(8)).isEqualTo(7);
        assertThat(IndexSet.first(0).last()).isEqualTo(-1);
        assertThatThrownBy(() -> set.get(8)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1..", "a", "1,,2", "1...3"})
    void whatIsNoSetIsAnsweredWithExamples(String text) {
        assertThatThrownBy(() -> IndexSet.parse(text))
                .isInstanceOf(ValuesException.class)
                .hasMessageContaining("is neither an index such as 5 nor a range such as 5..8");
    }

    @Property(tries = 100)
    void shardsAreAllSamplesOnceAndNearlyAsManyEach(
            @ForAll @Size(max = 40) List<@IntRange(max = 60) Integer> numbers,
            @ForAll @IntRange(min = 1, max = 9) int count) {
        IndexSet all = IndexSet.of(numbers);
        assertThat(IndexSet.of(all.list())).isEqualTo(all);
        List<Integer> together = new ArrayList<>();
        for (int shard = 1; shard <= count; shard++) {
            IndexSet part = new Shard(shard, count).part(all);
            assertThat(part.count()).isBetween(all.count() / count, all.count() / count + 1);
            together.addAll(part.list());
        }
        assertThat(together).isEqualTo(all.list());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/4", "5/4", "4", "1/0", "a/b"})
    void whatIsNoShardIsRefused(String text) {
        assertThatThrownBy(() -> Shard.parse(text))
                .isInstanceOf(ValuesException.class)
                .hasMessageContaining("shard");
    }
}
