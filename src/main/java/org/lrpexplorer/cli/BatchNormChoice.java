package org.lrpexplorer.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.network.Network;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What becomes of BatchNorm. */
enum BatchNormChoice {
    /** It is fused with its neighbours; where that cannot be, it passes relevance on. */
    FUSED {
        @Override
        Subject subject(Network raw, Precision precision) {
            Fused fused = precision.fuse(raw);
            return new Subject(fused.network(), "fused: " + fused.report().summary());
        }
    },
    /** It stays and passes relevance on. */
    PASS {
        @Override
        Subject subject(Network raw, Precision precision) {
            return new Subject(raw, "kept, pass");
        }
    };

    /**
     * What is explained.
     *
     * @param network the raw or the fused one
     * @param batchNorm what became of BatchNorm, for people
     */
    record Subject(Network network, String batchNorm) {}

    abstract Subject subject(Network raw, Precision precision);

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the names. */
    static final class Converter implements ITypeConverter<BatchNormChoice> {
        @Override
        public BatchNormChoice convert(String text) {
            return Arrays.stream(values())
                    .filter(choice -> choice.toString().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'%s' is none of %s."
                            .formatted(
                                    text,
                                    Arrays.stream(values())
                                            .map(Object::toString)
                                            .collect(Collectors.joining(", ")))));
        }
    }
}
