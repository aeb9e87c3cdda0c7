package org.cloudspeaker.conformance.card;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import org.cloudspeaker.conformance.card.BerTlv.DataObject;

/** Writes data objects one after the other, each length in as few bytes as it takes (EMV Book 3, annex B2). */
final class BerTlvWriter {
    private static final int MORE = 0x80;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    private BerTlvWriter() {}

    static byte[] write(List<DataObject> objects) {
        BerTlvWriter writer = new BerTlvWriter();
        objects.forEach(writer::object);
        return writer.written.toByteArray();
    }

    private void object(DataObject object) {
        written.writeBytes(HexFormat.of().parseHex(object.tag()));
        length(object.value().size());
        written.writeBytes(object.value().bytes());
    }

    private void length(int length) {
        if (length >= MORE) {
            int bytes = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + Byte.SIZE - 1) / Byte.SIZE;
            written.write(MORE | bytes);
            for (int shift = (bytes - 1) * Byte.SIZE; shift > 0; shift -= Byte.SIZE) {
                written.write(length >>> shift);
            }
        }
        written.write(length);
    }
}
