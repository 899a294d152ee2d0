package org.lrpexplorer.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static final Path FILE = Path.of("/drive/images.npz");

    @Test
    void aDriveThatFailsIsNotAFileThatIsMissing() {
        assertThat(Sentences.unreadable(FILE, new IOException("Input/output error")))
                .hasMessage(
                        FILE + " could not be read: its disk or network drive reports an error (Input/output error);"
                                + " try again once the drive is in order.");
        assertThat(Sentences.unreadable(FILE, new AccessDeniedException(FILE.toString())))
                .hasMessage(FILE + " could not be read; check that it exists and that you may read it.");
    }
}
