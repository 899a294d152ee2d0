package org.lrpexplorer.cli;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lrpexplorer.compare.display.Normalisation;
import org.lrpexplorer.compare.display.Show;
import org.lrpexplorer.compose.Words;
import org.lrpexplorer.figure.FigureTheme;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.heatmap.ScaleCurve;
import org.lrpexplorer.heatmap.SignFilter;
import org.lrpexplorer.text.Text;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads the words that stand for the values of a setting.
 *
 * @param values all of them
 * @param word what each is called
 */
record WordConverter<T>(T[] values, Function<T, String> word) {

    T read(String text) {
        return Arrays.stream(values)
                .filter(value -> word.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(Text.of(
                        "'%s' is not one of %s.",
                        text, Arrays.stream(values).map(word).collect(Collectors.joining(", ")))));
    }

    /** Reads what tiles show. */
    static final class OfShow implements ITypeConverter<Show> {
        @Override
        public Show convert(String text) {
            return new WordConverter<>(Show.values(), Words::of).read(text);
        }
    }

    /** Reads colour maps. */
    static final class OfColors implements ITypeConverter<ColorMap> {
        @Override
        public ColorMap convert(String text) {
            return new WordConverter<>(ColorMap.values(), ColorMap::id).read(text);
        }
    }

    /** Reads which signs are drawn. */
    static final class OfSigns implements ITypeConverter<SignFilter> {
        @Override
        public SignFilter convert(String text) {
            return new WordConverter<>(SignFilter.values(), Words::of).read(text);
        }
    }

    /** Reads the curves of scales. */
    static final class OfCurve implements ITypeConverter<ScaleCurve> {
        @Override
        public ScaleCurve convert(String text) {
            return new WordConverter<>(ScaleCurve.values(), Words::of).read(text);
        }
    }

    /** Reads what maps are divided by before their difference is taken. */
    static final class OfNormalisation implements ITypeConverter<Normalisation> {
        @Override
        public Normalisation convert(String text) {
            return new WordConverter<>(Normalisation.values(), Words::of).read(text);
        }
    }

    /** Reads what figures stand on. */
    static final class OfTheme implements ITypeConverter<FigureTheme> {
        @Override
        public FigureTheme convert(String text) {
            return new WordConverter<>(FigureTheme.values(), FigureTheme::id).read(text);
        }
    }
}
