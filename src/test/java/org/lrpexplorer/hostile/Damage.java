package org.lrpexplorer.hostile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What can become of bytes, whatever they mean. */
final class Damage {

    /** Numbers at which sizes, counts and offsets go wrong. */
    private static final List<Long> NUMBERS = List.of(
            0L,
            1L,
            -1L,
            127L,
            128L,
            255L,
            32767L,
            65535L,
            65536L,
            (long) Integer.MAX_VALUE,
            1L << 31,
            (1L << 32) - 1,
            1L << 32,
            1L << 40,
            Long.MAX_VALUE,
            Long.MIN_VALUE);

    private static final int MOST_AT_ONCE = 4;
    private static final int LONGEST_COPY = 4096;

    private final Random random;

    Damage(Random random) {
        this.random = random;
    }

    /** Some bytes in another state; the other file is one of which parts may get into them. */
    byte[] of(byte[] whole, byte[] other) {
        byte[] damaged = whole;
        for (int i = random.nextInt(MOST_AT_ONCE); i >= 0; i--) {
            damaged = damaged.length == 0 ? other : once(damaged, other);
        }
        return damaged;
    }

    private byte[] once(byte[] whole, byte[] other) {
        int place = place(whole.length);
        return switch (random.nextInt(9)) {
            case 0, 1 -> with(whole, place, (byte) (whole[place] ^ 1 << random.nextInt(8)));
            case 2 -> with(whole, place, (byte) random.nextInt());
            case 3 -> Arrays.copyOf(whole, place);
            case 4 -> spliced(whole, place, place, random(random.nextInt(64)));
            case 5 -> spliced(whole, place, place, range(whole));
            case 6 -> spliced(whole, place, Math.min(whole.length, place + random.nextInt(LONGEST_COPY)), new byte[0]);
            case 7 -> number(whole);
            default -> spliced(whole, place, whole.length, range(other));
        };
    }

    /** One of the numbers, for what is a number elsewhere. */
    long number() {
        return random.nextInt(4) == 0 ? random.nextInt(1000) : NUMBERS.get(random.nextInt(NUMBERS.size()));
    }

    /** Most of what can go wrong stands at the beginning and at the end. */
    private int place(int length) {
        int near = Math.min(length, 512);
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(near);
            case 1 -> length - 1 - random.nextInt(near);
            default -> random.nextInt(length);
        };
    }

    private byte[] number(byte[] whole) {
        int size = List.of(2, 4, 8).get(random.nextInt(3));
        if (whole.length < size) {
            return whole;
        }
        int place = place(whole.length - size + 1) / size * size;
        byte[] damaged = whole.clone();
        ByteBuffer bytes = ByteBuffer.wrap(damaged)
                .order(random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
                .position(place);
        long number = number();
        switch (size) {
            case 2 -> bytes.putShort((short) number);
            case 4 -> bytes.putInt((int) number);
            default -> bytes.putLong(number);
        }
        return damaged;
    }

    private byte[] range(byte[] of) {
        if (of.length == 0) {
            return of;
        }
        int from = random.nextInt(of.length);
        return Arrays.copyOfRange(of, from, Math.min(of.length, from + 1 + random.nextInt(LONGEST_COPY)));
    }

    private byte[] random(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] with(byte[] whole, int place, byte value) {
        byte[] damaged = whole.clone();
        damaged[place] = value;
        return damaged;
    }

    /** The bytes with others in place of a range. */
    static byte[] spliced(byte[] whole, int from, int to, byte[] middle) {
        return ByteBuffer.allocate(whole.length - (to - from) + middle.length)
                .put(whole, 0, from)
                .put(middle)
                .put(whole, to, whole.length - to)
                .array();
    }
}
