package org.cloudspeaker.conformance.card;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What fills up the last block of what was encrypted. Nobody has published which of these a device uses. */
final class PaddingScheme {
    private static final int BLOCK = 8;
    private static final byte MARK = (byte) 0x80;
    private static final byte ONES = (byte) 0xFF;

    private PaddingScheme() {}

    /**
     * What the bytes may be before they were filled up: as they are, without bytes of zero (ISO/IEC 9797-1, method 1), without
     * a mark and bytes of zero (method 2), without bytes that say how many they are (PKCS #5), without F.
     */
    static List<byte[]> unpad(byte[] filled) {
        int zeros = endWithout(filled, (byte) 0);
        boolean marked = zeros > 0 && filled[zeros - 1] == MARK;
        return Stream.of(
                        filled.length,
                        zeros,
                        marked ? zeros - 1 : zeros,
                        endWithoutCount(filled),
                        endWithout(filled, ONES))
                .distinct()
                .map(end -> Arrays.copyOf(filled, end))
                .toList();
    }

    private static int endWithout(byte[] filled, byte fill) {
        int end = filled.length;
        while (end > 0 && filled[end - 1] == fill) {
            end--;
        }
        return end;
    }

    private static int endWithoutCount(byte[] filled) {
        int count = filled.length == 0 ? 0 : filled[filled.length - 1];
        if (count < 1 || count > Math.min(BLOCK, filled.length)) {
            return filled.length;
        }
        int end = endWithout(filled, (byte) count);
        return filled.length - end < count ? filled.length : filled.length - count;
    }
}
