package org.lrpexplorer.cli;

import java.util.EnumSet;
import java.util.Set;
import org.lrpexplorer.fusion.Placement;
import org.lrpexplorer.text.Text;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Which placements of BatchNorm are fused. */
final class PlacementsConverter implements ITypeConverter<PlacementsConverter.Placements> {

    /**
     * The placements.
     *
     * @param allowed those that are fused
     */
    record Placements(Set<Placement> allowed) {}

    /** Reads letters such as {@code A,B,C,D}; what is named after several of them needs each of these. */
    @Override
    public Placements convert(String text) {
        if (!text.matches("[A-F](,[A-F])*")) {
            throw new TypeConversionException(
                    Text.of("'%s' is not a list of letters from A to F such as A,B,C,D.", text));
        }
        Set<Placement> allowed = EnumSet.of(Placement.COMPOSED);
        for (String letter : text.split(",", -1)) {
            allowed.add(Placement.valueOf(letter));
        }
        if (allowed.contains(Placement.A) && allowed.contains(Placement.C)) {
            allowed.add(Placement.A_THROUGH_POOL);
        }
        return new Placements(allowed);
    }
}
