package org.lrpexplorer.dataset;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lrpexplorer.files.ByteSource;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.Text;

/**
 * Reads the pickles that CIFAR comes in: dictionaries of strings, whole numbers, lists and NumPy arrays, protocols 2 to 5. A
 * pickle is a program for a machine with a stack (Python's {@code pickletools} describes it). Here this machine has no
 * instruction that imports or calls anything; NumPy's four names below are recognised as data, and everything else is refused.
 * Memory is bounded by the number of values, and strings and arrays stay in the file.
 */
final class Pickle {
    /** More values than the largest of the files has, several times over. */
    private static final int MOST_VALUES = 600_000;

    /** In bytes; keys and NumPy's names are shorter, and each is read anew wherever it is used. */
    private static final int LONGEST_NAME = 64;

    private final PickleBytes bytes;
    private final List<Pickled> stack = new ArrayList<>();
    private final Deque<Integer> marks = new ArrayDeque<>();
    private final Map<Long, Pickled> memo = new HashMap<>();
    private int steps;

    private Pickle(ByteSource source) {
        this.bytes = new PickleBytes(source);
    }

    /**
     * Reads the value of a pickle.
     *
     * @param token looked at between values
     * @throws IllegalArgumentException if there is anything in it that is not read; the message says what
     * @throws java.io.EOFException if it ends too early
     */
    static Pickled read(ByteSource source, CancellationToken token) throws IOException {
        Pickle pickle = new Pickle(source);
        while (pickle.step()) {
            token.throwIfCancelled();
            if (++pickle.steps > 4 * MOST_VALUES || pickle.stack.size() > MOST_VALUES) {
                throw new IllegalArgumentException("more values than CIFAR has");
            }
        }
        return pickle.pop();
    }

    private Pickled pop() {
        int floor = marks.isEmpty() ? 0 : marks.peek();
        if (stack.size() <= floor) {
            throw new IllegalArgumentException("an instruction without its values");
        }
        return stack.remove(stack.size() - 1);
    }

    private void push(Pickled value) {
        stack.add(value);
    }

    private List<Pickled> popToMark() {
        if (marks.isEmpty()) {
            throw new IllegalArgumentException("an instruction without its mark");
        }
        List<Pickled> above = stack.subList(marks.pop(), stack.size());
        List<Pickled> values = new ArrayList<>(above);
        above.clear();
        return values;
    }

    private Pickled top() {
        Pickled top = pop();
        push(top);
        return top;
    }

    /** Carries out one instruction; whether it was not the last. */
    private boolean step() throws IOException {
        int code = bytes.next();
        switch (code) {
            case '.' -> {
                return false;
            }
            case 0x80 -> bytes.next(); // the protocol
            case 0x95 -> bytes.number(Long.BYTES); // a frame's length
            case '(' -> marks.push(stack.size());
            case '}' -> push(new Pickled.Entries(new LinkedHashMap<>()));
            case ']', ')' -> push(new Pickled.Items(new ArrayList<>()));
            case 'q' -> memo.put(bytes.number(1), top());
            case 'r' -> memo.put(bytes.number(Integer.BYTES), top());
            case 0x94 -> memo.put((long) memo.size(), top());
            case 'h' -> push(remembered(bytes.number(1)));
            case 'j' -> push(remembered(bytes.number(Integer.BYTES)));
            case 'N' -> push(new Pickled.Nothing());
            case 0x88, 0x89 -> push(new Pickled.Whole(0x89 - code));
            case 'K' -> push(new Pickled.Whole(bytes.number(1)));
            case 'M' -> push(new Pickled.Whole(bytes.number(Short.BYTES)));
            case 'J' -> push(new Pickled.Whole((int) bytes.number(Integer.BYTES)));
            case 'U', 0x8c, 'C' -> push(bytes.pass(bytes.number(1)));
            case 'T', 'X', 'B' -> push(bytes.pass(bytes.number(Integer.BYTES)));
            case 0x8d, 0x8e, 0x96 -> push(bytes.pass(bytes.number(Long.BYTES)));
            case 't' -> push(new Pickled.Items(popToMark()));
            case 0x85, 0x86, 0x87 -> push(tuple(code - 0x84));
            case 'a' -> append(List.of(pop()));
            case 'e' -> append(popToMark());
            case 's' -> {
                Pickled value = pop();
                put(List.of(pop(), value));
            }
            case 'u' -> put(popToMark());
            case 'c' -> push(PickledNumPy.named(bytes.line() + " " + bytes.line()));
            case 0x93 -> {
                Pickled name = pop();
                push(PickledNumPy.named(text(pop()) + " " + text(name)));
            }
            case 'R' -> {
                Pickled arguments = pop();
                push(PickledNumPy.made(pop(), arguments, this::text));
            }
            case 'b' -> {
                Pickled state = pop();
                PickledNumPy.describe(top(), state);
            }
            default ->
                throw new IllegalArgumentException(
                        Text.of("an instruction that is not carried out here (%s)", Integer.toHexString(code)));
        }
        return true;
    }

    private Pickled remembered(long number) {
        Pickled value = memo.get(number);
        if (value == null) {
            throw new IllegalArgumentException("a value that was never read");
        }
        return value;
    }

    private Pickled tuple(int count) {
        List<Pickled> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(0, pop());
        }
        return new Pickled.Items(values);
    }

    private void append(List<Pickled> values) {
        if (!(top() instanceof Pickled.Items items)) {
            throw new IllegalArgumentException("values for a list that is none");
        }
        items.values().addAll(values);
    }

    private void put(List<Pickled> keysAndValues) throws IOException {
        if (!(top() instanceof Pickled.Entries entries) || keysAndValues.size() % 2 != 0) {
            throw new IllegalArgumentException("values for a dictionary that is none");
        }
        for (int i = 0; i < keysAndValues.size(); i += 2) {
            if (keysAndValues.get(i) instanceof Pickled.Bytes key && key.length() <= LONGEST_NAME) {
                entries.values().put(bytes.text(key, LONGEST_NAME), keysAndValues.get(i + 1));
            }
        }
    }

    private String text(Pickled value) {
        if (!(value instanceof Pickled.Bytes string)) {
            throw new IllegalArgumentException("a name that is no string");
        }
        try {
            return bytes.text(string, LONGEST_NAME);
        } catch (IOException e) {
            throw new IllegalArgumentException("a string that cannot be read", e);
        }
    }
}
