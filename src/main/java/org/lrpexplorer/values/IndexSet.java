package org.lrpexplorer.values;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lrpexplorer.text.Text;

/**
 * Numbers of samples in increasing order, counted from 0, kept as ranges. Value-equal.
 *
 * @param ranges in increasing order, apart from each other
 */
public record IndexSet(List<Range> ranges) implements Iterable<Integer> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(?:\\.\\.(\\d{1,9}))?");

    /**
     * Numbers that follow one another.
     *
     * @param first the smallest
     * @param last included
     */
    public record Range(int first, int last) {
        private int count() {
            return last - first + 1;
        }

        @Override
        public String toString() {
            return first == last ? String.valueOf(first) : first + ".." + last;
        }
    }

    /** Copies the ranges. */
    public IndexSet {
        ranges = List.copyOf(ranges);
    }

    /** The first numbers from 0 on. */
    public static IndexSet first(int count) {
        return new IndexSet(count == 0 ? List.of() : List.of(new Range(0, count - 1)));
    }

    /** These numbers, in whatever order. */
    public static IndexSet of(Collection<Integer> numbers) {
        return joined(numbers.stream().map(number -> new Range(number, number)));
    }

    /**
     * Reads numbers and ranges such as {@code 5}, {@code 5..8} or {@code 0..9,20,30..39}.
     *
     * @throws ValuesException if the text is none
     */
    public static IndexSet parse(String text) {
        List<Range> ranges = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher form = FORM.matcher(part.strip());
            if (!form.matches()) {
                throw new ValuesException(Text.of(
                        "'%s' is neither an index such as 5 nor a range such as 5..8, nor several of these such as 0..4,7.",
                        text));
            }
            int first = Integer.parseInt(form.group(1));
            int last = form.group(2) == null ? first : Integer.parseInt(form.group(2));
            if (last < first) {
                throw new ValuesException(Text.of("the range '%s' ends before it begins.", part.strip()));
            }
            ranges.add(new Range(first, last));
        }
        return joined(ranges.stream());
    }

    private static IndexSet joined(Stream<Range> ranges) {
        List<Range> joined = new ArrayList<>();
        for (Range range : ranges.sorted(Comparator.comparingInt(Range::first)).toList()) {
            Range before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before != null && range.first() <= before.last() + 1) {
                joined.set(joined.size() - 1, new Range(before.first(), Math.max(before.last(), range.last())));
            } else {
                joined.add(range);
            }
        }
        return new IndexSet(joined);
    }

    /** How many there are. */
    public int count() {
        return ranges.stream().mapToInt(Range::count).sum();
    }

    /** The largest; −1 if there is none. */
    public int last() {
        return ranges.isEmpty() ? -1 : ranges.get(ranges.size() - 1).last();
    }

    /**
     * The number at a place in this order.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public int get(int place) {
        int left = place;
        for (Range range : ranges) {
            if (left >= 0 && left < range.count()) {
                return range.first() + left;
            }
            left -= range.count();
        }
        throw new IndexOutOfBoundsException(place);
    }

    /** How many are smaller than a number. */
    public int before(int number) {
        return ranges.stream()
                .filter(range -> range.first() < number)
                .mapToInt(range -> Math.min(range.last(), number - 1) - range.first() + 1)
                .sum();
    }

    /** Those from one place to another, the second not included. */
    public IndexSet between(int from, int to) {
        return of(list().subList(from, to));
    }

    /** All of them. */
    public List<Integer> list() {
        return ranges.stream()
                .flatMap(range ->
                        IntStream.rangeClosed(range.first(), range.last()).boxed())
                .toList();
    }

    @Override
    public Iterator<Integer> iterator() {
        return list().iterator();
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return ranges.stream().map(Range::toString).collect(Collectors.joining(","));
    }
}
