package org.lrpexplorer.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinedBytesTest {

    private static final MemoryBytes FIRST = new MemoryBytes(new byte[] {1, 2, 3});
    private static final MemoryBytes SECOND = new MemoryBytes(new byte[] {4, 5});

    @Test
    void eachPartIsReadWhereItLies() throws IOException {
        try (JoinedBytes joined = new JoinedBytes(List.of(FIRST, SECOND))) {
            assertThat(joined.size()).isEqualTo(5);
            assertThat(joined.read(1, 2)).containsExactly(2, 3);
            assertThat(joined.read(3, 2)).containsExactly(4, 5);
            assertThatExceptionOfType(EOFException.class).isThrownBy(() -> joined.read(5, 1));
        }
    }

    @Test
    void aReadAcrossTwoPartsIsRefused() throws IOException {
        try (JoinedBytes joined = new JoinedBytes(List.of(FIRST, SECOND))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> joined.read(2, 2))
                    .withMessageContaining("crosses");
        }
    }

    @Test
    void allPartsAreClosedEvenIfSomeFail() {
        FailingToClose first = new FailingToClose("first");
        FailingToClose second = new FailingToClose("second");
        JoinedBytes joined = new JoinedBytes(List.of(first, second));

        assertThatIOException().isThrownBy(joined::close).withMessage("first").satisfies(e -> assertThat(
                        e.getSuppressed())
                .hasSize(1));
        assertThat(first.closed).isTrue();
        assertThat(second.closed).isTrue();
    }

    private static final class FailingToClose implements ByteSource {
        private final String name;
        private boolean closed;

        FailingToClose(String name) {
            this.name = name;
        }

        @Override
        public long size() {
            return 0;
        }

        @Override
        public byte[] read(long offset, int length) throws IOException {
            throw new EOFException();
        }

        @Override
        public void close() throws IOException {
            closed = true;
            throw new IOException(name);
        }
    }
}
