package org.lrpexplorer.modelio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.lrpexplorer.modelio.common.ModelException;

/** What a person reads when a file cannot be opened. */
public final class Failures {

    private Failures() {}

    /** The message of the failure to read a file, after checking that it is one plain sentence that names the file. */
    public static String reading(Path file) {
        return reading(file, ReadOptions.usual());
    }

    /** The message of the failure to read a file in a particular way, checked as that of {@link #reading(Path)}. */
    public static String reading(Path file, ReadOptions options) {
        ModelException failure = catchThrowableOfType(ModelException.class, () -> ModelReaders.read(file, options));
        assertThat(failure).as("reading " + file).isNotNull();
        assertThat(failure.getMessage())
                .contains(file.getFileName().toString())
                .endsWith(".")
                .doesNotContain("\n", "Exception", "null", "unexpected way", "org.");
        return failure.getMessage();
    }
}
