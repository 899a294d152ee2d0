package org.lrpexplorer.compose;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.figure.FigureMetadata;
import org.lrpexplorer.problem.Problem;
import org.lrpexplorer.text.Text;

/** Recipes as texts, and where figures have theirs. */
public final class RecipeText {

    /** The keyword under which a figure's file has its recipe. */
    public static final String KEYWORD = "Recipe";

    private static final ObjectMapper JSON = new ObjectMapper();

    private RecipeText() {}

    /** A recipe as JSON in one line. */
    public static String of(FigureRecipe recipe) {
        return RecipeJson.write(recipe).toString();
    }

    /** What a figure's file is to say of itself beside what the figure says. */
    public static FigureMetadata metadata(FigureRecipe recipe) {
        return FigureMetadata.of(Map.of(KEYWORD, of(recipe)));
    }

    /**
     * The recipe of a text by {@link #of}; what other versions add to it is passed over.
     *
     * @throws ComposeException if it is none, or damaged
     */
    public static FigureRecipe parse(String text) {
        try {
            return new RecipeReader(JSON.readTree(text)).read();
        } catch (JsonProcessingException e) {
            throw new ComposeException("The recipe in the figure is damaged: it is no JSON.", e);
        } catch (Problem e) {
            throw new ComposeException(Text.of("The recipe in the figure cannot be used: %s", e.getMessage()), e);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ComposeException("The recipe in the figure is damaged: a number in it cannot be.", e);
        }
    }

    /**
     * The recipe of a figure's file; empty if it has none.
     *
     * @throws ComposeException if it has a damaged one
     * @throws org.lrpexplorer.figure.FigureException if the file cannot be read
     */
    public static Optional<FigureRecipe> read(Path figure) {
        return Optional.ofNullable(FigureMetadata.read(figure).texts().get(KEYWORD))
                .map(RecipeText::parse);
    }

    /** Whether a file has a recipe, sound or damaged. */
    public static boolean isIn(Path figure) {
        return FigureMetadata.read(figure).texts().containsKey(KEYWORD);
    }
}
