package org.lrpexplorer.survey;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Findings as bytes.
 *
 * @param <T> what was found
 */
abstract class FindingCodec<T> {

    /** Counts what changed in which findings are written, and how; others are found out anew. */
    static final int VERSION = 2;

    private static final int LONGEST = 2000;

    /** Predictions. */
    static FindingCodec<ClassGuess> ofGuesses() {
        return new FindingCodec<>() {
            @Override
            void write(ClassGuess guess, DataOutputStream out) throws IOException {
                out.writeInt(guess.output());
                put(guess.confidence(), out);
            }

            @Override
            ClassGuess read(DataInputStream in) throws IOException {
                return new ClassGuess(in.readInt(), number(in));
            }
        };
    }

    /** Sums of relevance. */
    static FindingCodec<RelevanceSums> ofSums() {
        return new FindingCodec<>() {
            @Override
            void write(RelevanceSums sums, DataOutputStream out) throws IOException {
                out.writeDouble(sums.rawSum());
                out.writeDouble(sums.rawMagnitude());
                out.writeDouble(sums.fusedSum());
                out.writeDouble(sums.fusedMagnitude());
                put(sums.atInput(), out);
                put(sums.worst(), out);
                out.writeUTF(sums.worstLayer());
            }

            @Override
            RelevanceSums read(DataInputStream in) throws IOException {
                return new RelevanceSums(
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        number(in),
                        number(in),
                        in.readUTF().intern());
            }
        };
    }

    abstract void write(T value, DataOutputStream out) throws IOException;

    abstract T read(DataInputStream in) throws IOException;

    private static void put(OptionalDouble number, DataOutputStream out) throws IOException {
        out.writeDouble(number.orElse(Double.NaN));
    }

    private static OptionalDouble number(DataInputStream in) throws IOException {
        double number = in.readDouble();
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /** Some findings. */
    final byte[] bytes(List<SampleFinding<T>> findings) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(findings.size());
            for (SampleFinding<T> finding : findings) {
                out.writeInt(finding.index());
                out.writeBoolean(finding.value().isPresent());
                if (finding.value().isPresent()) {
                    write(finding.value().get(), out);
                } else {
                    String problem = finding.problem();
                    out.writeUTF(problem.substring(0, Math.min(LONGEST, problem.length())));
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be written to", e);
        }
    }

    /** What {@link #bytes} wrote. */
    final List<SampleFinding<T>> findings(byte[] bytes) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            int count = in.readInt();
            List<SampleFinding<T>> findings = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int index = in.readInt();
                findings.add(
                        in.readBoolean()
                                ? SampleFinding.of(index, read(in))
                                : SampleFinding.impossible(index, in.readUTF()));
            }
            return findings;
        } catch (IOException e) {
            throw new UncheckedIOException("what has its checksum was written by this version", e);
        }
    }
}
