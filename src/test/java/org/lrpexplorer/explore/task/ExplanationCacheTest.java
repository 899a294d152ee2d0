package org.lrpexplorer.explore.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lrpexplorer.explore.Examples;

class ExplanationCacheTest {

    private final long one = Examples.view(0).bytes();
    private final ExplanationCache cache = new ExplanationCache(3 * one);

    private void keep(int index) {
        cache.put(Examples.request(index), Examples.view(index));
    }

    private boolean has(int index) {
        return cache.get(Examples.request(index)).isPresent();
    }

    @Test
    void anEqualRequestFindsTheResult() {
        keep(1);

        assertThat(cache.get(Examples.request(1)))
                .hasValueSatisfying(view -> assertThat(view.index()).isEqualTo(1));
        assertThat(has(2)).isFalse();
    }

    @Test
    void theLongestUnusedGoesFirstWhenTheBytesRunOut() {
        keep(1);
        keep(2);
        keep(3);
        assertThat(has(1)).isTrue();
        keep(4);

        assertThat(has(2)).isFalse();
        assertThat(has(1)).isTrue();
        assertThat(has(3)).isTrue();
        assertThat(has(4)).isTrue();
        assertThat(cache.bytes()).isEqualTo(3 * one);
    }

    @Test
    void keepingTheSameAgainCountsItOnce() {
        keep(1);
        keep(1);

        assertThat(cache.bytes()).isEqualTo(one);
    }

    @Test
    void whatIsLargerThanTheCacheDisplacesNothing() {
        ExplanationCache small = new ExplanationCache(one - 1);
        small.put(Examples.request(1), Examples.view(1));

        assertThat(small.bytes()).isZero();
        assertThat(small.get(Examples.request(1))).isEmpty();
    }

    @Test
    void whatNobodyCanAskForAnyMoreIsForgotten() {
        keep(1);
        keep(2);
        cache.keepOnly(request -> request.index() == 2);

        assertThat(has(1)).isFalse();
        assertThat(has(2)).isTrue();
        assertThat(cache.bytes()).isEqualTo(one);
    }
}
