package org.cloudspeaker.conformance.ota;

import java.util.Arrays;
import java.util.zip.CRC32;

/** PNG pictures (ISO/IEC 15948, 5.2 and 11.2.2): the signature, and a header that is whole. */
final class PngDetector {
    private static final byte[] BEGINNING = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    private static final int HEADER_END = 29;

    private PngDetector() {}

    static boolean matches(byte[] content) {
        if (content.length < HEADER_END + 4
                || !Arrays.equals(content, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length)) {
            return false;
        }
        CRC32 crc = new CRC32();
        crc.update(content, 12, HEADER_END - 12);
        long said = 0;
        for (int i = 0; i < 4; i++) {
            said = said << 8 | (content[HEADER_END + i] & 0xFF);
        }
        return said == crc.getValue();
    }
}
