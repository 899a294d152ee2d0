package org.lrpexplorer.cli;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lrpexplorer.compare.display.Normalisation;
import org.lrpexplorer.compare.display.Show;
import org.lrpexplorer.compose.Words;
import org.lrpexplorer.figure.FigureFormat;
import org.lrpexplorer.figure.FigureTheme;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.heatmap.ScaleCurve;
import org.lrpexplorer.heatmap.SignFilter;
import org.lrpexplorer.lrp.composite.AddSplit;
import org.lrpexplorer.text.Text;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads the words that stand for the values of a setting.
 *
 * @param values all of them
 * @param word what each is called
 */
record WordConverter<T>(List<T> values, Function<T, String> word) {

    WordConverter {
        values = List.copyOf(values);
    }

    T read(String text) {
        return values.stream()
                .filter(value -> word.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(Text.of(
                        "'%s' is not one of %s.",
                        text, values.stream().map(word).collect(Collectors.joining(", ")))));
    }

    /** Reads what tiles show. */
    static final class OfShow implements ITypeConverter<Show> {
        @Override
        public Show convert(String text) {
            return new WordConverter<>(List.of(Show.values()), Words::of).read(text);
        }
    }

    /** Reads colour maps. */
    static final class OfColors implements ITypeConverter<ColorMap> {
        @Override
        public ColorMap convert(String text) {
            return new WordConverter<>(List.of(ColorMap.values()), ColorMap::id).read(text);
        }
    }

    /** Reads which signs are drawn. */
    static final class OfSigns implements ITypeConverter<SignFilter> {
        @Override
        public SignFilter convert(String text) {
            return new WordConverter<>(List.of(SignFilter.values()), Words::of).read(text);
        }
    }

    /** Reads the curves of scales. */
    static final class OfCurve implements ITypeConverter<ScaleCurve> {
        @Override
        public ScaleCurve convert(String text) {
            return new WordConverter<>(List.of(ScaleCurve.values()), Words::of).read(text);
        }
    }

    /** Reads what maps are divided by before their difference is taken. */
    static final class OfNormalisation implements ITypeConverter<Normalisation> {
        @Override
        public Normalisation convert(String text) {
            return new WordConverter<>(List.of(Normalisation.values()), Words::of).read(text);
        }
    }

    /** Reads what figures stand on. */
    static final class OfTheme implements ITypeConverter<FigureTheme> {
        @Override
        public FigureTheme convert(String text) {
            return new WordConverter<>(List.of(FigureTheme.values()), FigureTheme::id).read(text);
        }
    }

    /** Reads how sums split relevance. */
    static final class OfSplit implements ITypeConverter<AddSplit> {
        @Override
        public AddSplit convert(String text) {
            return new WordConverter<>(List.of(AddSplit.values()), AddSplit::option).read(text);
        }
    }

    /** Reads the formats of figures. */
    static final class OfFormat implements ITypeConverter<FigureFormat> {
        @Override
        public FigureFormat convert(String text) {
            return new WordConverter<>(FigureFormat.all(), Words::of).read(text);
        }
    }
}
