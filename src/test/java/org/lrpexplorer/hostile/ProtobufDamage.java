package org.lrpexplorer.hostile;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What can become of a protocol buffer whose outline stays whole: fields with other values, twice, elsewhere or not at all. */
final class ProtobufDamage {

    private final Random random;
    private final Damage damage;

    ProtobufDamage(Random random) {
        this.random = random;
        this.damage = new Damage(random);
    }

    /** A message with some other fields. */
    byte[] of(byte[] message) {
        ByteString damaged = ByteString.copyFrom(message);
        for (int i = random.nextInt(3); i >= 0; i--) {
            damaged = once(damaged);
        }
        return damaged.toByteArray();
    }

    private ByteString once(ByteString message) {
        UnknownFieldSet fields;
        try {
            fields = UnknownFieldSet.parseFrom(message);
        } catch (InvalidProtocolBufferException e) {
            return bytes(message);
        }
        List<Integer> numbers = new ArrayList<>(fields.asMap().keySet());
        if (numbers.isEmpty()) {
            return bytes(message);
        }
        int number = numbers.get(random.nextInt(numbers.size()));
        UnknownFieldSet.Field changed = changed(fields.getField(number));
        UnknownFieldSet.Builder all = fields.toBuilder();
        switch (random.nextInt(12)) {
            case 0 -> all.clearField(number);
            case 1 -> all.mergeField(number, fields.getField(number));
            case 2 -> all.mergeField(numbers.get(random.nextInt(numbers.size())), fields.getField(number));
            default -> all.addField(number, changed);
        }
        return all.build().toByteString();
    }

    private UnknownFieldSet.Field changed(UnknownFieldSet.Field field) {
        UnknownFieldSet.Field.Builder changed = UnknownFieldSet.Field.newBuilder();
        int of = field.getVarintList().size()
                + field.getFixed32List().size()
                + field.getFixed64List().size()
                + field.getLengthDelimitedList().size();
        int[] left = {random.nextInt(Math.max(1, of))};
        field.getVarintList().forEach(value -> changed.addVarint(left[0]-- == 0 ? damage.number() : value));
        field.getFixed32List().forEach(value -> changed.addFixed32(left[0]-- == 0 ? (int) damage.number() : value));
        field.getFixed64List().forEach(value -> changed.addFixed64(left[0]-- == 0 ? damage.number() : value));
        field.getLengthDelimitedList()
                .forEach(value -> changed.addLengthDelimited(left[0]-- == 0 ? inside(value) : value));
        return changed.build();
    }

    /** Texts and packed numbers are not told from messages by the outline alone. */
    private ByteString inside(ByteString value) {
        return random.nextInt(8) == 0 ? bytes(value) : once(value);
    }

    private ByteString bytes(ByteString value) {
        return ByteString.copyFrom(
                damage.of(value.toByteArray(), "../../outside".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
