package org.lrpexplorer.cli;

import org.lrpexplorer.lrp.StartRelevance;
import org.lrpexplorer.text.Text;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code logit} and {@code one}. */
final class StartConverter implements ITypeConverter<StartRelevance> {
    @Override
    public StartRelevance convert(String text) {
        return switch (text) {
            case "logit" -> StartRelevance.LOGIT;
            case "one" -> StartRelevance.ONE;
            default -> throw new TypeConversionException(Text.of("'%s' is neither logit nor one.", text));
        };
    }
}
