package org.lrpexplorer.ui.channels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChannelSizeTest {

    @Test
    void aSingleChannelFillsTheWidthOrTheHeight() {
        assertThat(ChannelSize.cellWidth(ChannelSize.side(900, 600, 1))).isBetween(850.0, 900.0);
        assertThat(ChannelSize.cellHeight(ChannelSize.side(900, 200, 1))).isBetween(180.0, 200.0);
    }

    @Test
    void fewChannelsAreSeenAtOnceAndAreLargerThanMany() {
        double few = ChannelSize.side(900, 600, 3);
        double many = ChannelSize.side(900, 600, 12);
        assertThat(few).isGreaterThan(many);
        assertThat(many).isGreaterThan(72);
    }

    @Test
    void veryManyChannelsAreSmallAndScroll() {
        assertThat(ChannelSize.side(900, 600, 512)).isEqualTo(72);
        assertThat(ChannelSize.side(0, 0, 1)).isEqualTo(72);
    }
}
