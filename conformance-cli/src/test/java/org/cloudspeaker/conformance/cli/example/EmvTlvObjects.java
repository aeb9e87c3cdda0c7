package org.cloudspeaker.conformance.cli.example;

import java.math.BigDecimal;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** EMV data (BER-TLV, EMV Book 3 annex B). Data that is encrypted is no TLV from end to end, and says nothing here. */
final class EmvTlvObjects {
    private static final int AMOUNT_AUTHORISED = 0x9F02;

    private final Map<Integer, String> objects;

    private EmvTlvObjects(Map<Integer, String> objects) {
        this.objects = objects;
    }

    static EmvTlvObjects of(String hex) {
        ByteBuffer data = ByteBuffer.wrap(HexFormat.of().parseHex(hex));
        Map<Integer, String> objects = new HashMap<>();
        try {
            while (data.hasRemaining()) {
                int tag = tag(data);
                byte[] value = new byte[Math.min(length(data), data.remaining() + 1)];
                data.get(value);
                objects.put(tag, HexFormat.of().formatHex(value));
            }
        } catch (BufferUnderflowException e) {
            objects.clear();
        }
        return new EmvTlvObjects(objects);
    }

    private static int tag(ByteBuffer data) {
        int tag = data.get() & 0xFF;
        if ((tag & 0x1F) == 0x1F) {
            int next;
            do {
                next = data.get() & 0xFF;
                tag = tag << 8 | next;
            } while ((next & 0x80) != 0);
        }
        return tag;
    }

    private static int length(ByteBuffer data) {
        int length = data.get() & 0xFF;
        if (length < 0x80) {
            return length;
        }
        return length == 0x81 ? data.get() & 0xFF : length == 0x82 ? data.getShort() & 0xFFFF : Integer.MAX_VALUE;
    }

    /** What the cardholder saw has to be what the card signed, or the issuer wins every dispute. */
    void requireAmount(BigDecimal amount) throws RejectedMessageException {
        String shown = String.format("%012d", amount.unscaledValue());
        if (!objects.getOrDefault(AMOUNT_AUTHORISED, shown).equals(shown)) {
            throw new RejectedMessageException(RejectedMessageException.AMOUNT);
        }
    }
}
