package org.cloudspeaker.conformance.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.card.BerTlv.DataObject;
import org.cloudspeaker.conformance.message.syntax.Payload;

/** Reads data objects from a stretch of bytes, one after the other. */
final class BerTlvReader {
    private static final int CONSTRUCTED = 0x20;
    private static final int LONG_TAG = 0x1F;
    private static final int MORE = 0x80;
    /** Bytes; EMV knows tags of one and two, smart cards (ISO/IEC 7816-4) of three. */
    private static final int LONGEST_TAG = 4;
    /** Bytes behind the first, enough for any array. */
    private static final int LONGEST_LENGTH = 4;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final byte[] data;
    private final int end;
    private final int level;
    private int at;

    private BerTlvReader(byte[] data, int from, int end, int level) {
        this.data = data;
        this.at = from;
        this.end = end;
        this.level = level;
    }

    static BerTlv read(byte[] data) {
        List<DataObject> objects = new ArrayList<>();
        try {
            new BerTlvReader(data, 0, data.length, 1).readInto(objects);
            return new BerTlv(objects, Optional.empty());
        } catch (NotWholeException e) {
            return new BerTlv(objects, Optional.of(e.why));
        }
    }

    /** Whether the first byte of a tag says that the data object is made of others. */
    static boolean isConstructed(int firstOfTag) {
        return (firstOfTag & CONSTRUCTED) != 0;
    }

    private void readInto(List<DataObject> objects) throws NotWholeException {
        while (at < end) {
            if (data[at] == 0) {
                at++;
            } else {
                objects.add(object());
            }
        }
    }

    private DataObject object() throws NotWholeException {
        int start = at;
        String tag = tag();
        long length = length(tag, start);
        if (length > end - at) {
            throw new NotWholeException("tag " + tag + " at byte " + start + " has a length of " + length + ", but "
                    + (end - at) + " bytes are left");
        }
        int from = at;
        at += (int) length;
        return new DataObject(tag, Payload.of(Arrays.copyOfRange(data, from, at)), parts(data[start], from));
    }

    private List<DataObject> parts(byte firstOfTag, int from) throws NotWholeException {
        List<DataObject> parts = new ArrayList<>();
        if (isConstructed(firstOfTag) && level < BerTlv.DEEPEST) {
            new BerTlvReader(data, from, at, level + 1).readInto(parts);
        }
        return parts;
    }

    private String tag() throws NotWholeException {
        int start = at;
        boolean more = (next("a tag", start) & LONG_TAG) == LONG_TAG;
        while (more) {
            more = (next("a tag", start) & MORE) != 0;
            if (more && at - start == LONGEST_TAG) {
                throw new NotWholeException("a tag at byte " + start + " is longer than " + LONGEST_TAG + " bytes");
            }
        }
        return HEX.formatHex(data, start, at);
    }

    private long length(String tag, int start) throws NotWholeException {
        String what = "the length of tag " + tag;
        int first = next(what, start);
        if (first < MORE) {
            return first;
        }
        int bytes = first - MORE;
        if (bytes == 0 || bytes > LONGEST_LENGTH) {
            throw new NotWholeException(
                    what + " at byte " + start + " is indefinite or longer than " + LONGEST_LENGTH + " bytes");
        }
        long length = 0;
        for (int i = 0; i < bytes; i++) {
            length = length << Byte.SIZE | next(what, start);
        }
        return length;
    }

    private int next(String what, int start) throws NotWholeException {
        if (at == end) {
            throw new NotWholeException(what + " at byte " + start + " is cut off");
        }
        return data[at++] & 0xFF;
    }

    /** The bytes are not whole data objects. */
    private static final class NotWholeException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String why;

        NotWholeException(String why) {
            super(why);
            this.why = why;
        }
    }
}
