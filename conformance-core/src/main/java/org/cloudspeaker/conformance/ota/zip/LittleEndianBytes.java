package org.cloudspeaker.conformance.ota.zip;

import java.util.Arrays;

/** Little-endian numbers of a file in memory (APPNOTE 4.4.1.1). Ask {@link #has} before reading. */
final class LittleEndianBytes {
    private final byte[] all;

    LittleEndianBytes(byte[] all) {
        this.all = all;
    }

    long size() {
        return all.length;
    }

    /** Whether so many bytes stand at this place. */
    boolean has(long at, long count) {
        return at >= 0 && count >= 0 && count <= all.length && at <= all.length - count;
    }

    /** Whether this four-byte mark stands at this place. */
    boolean hasSignature(long at, long mark) {
        return has(at, 4) && u32(at) == mark;
    }

    int u8(long at) {
        return all[(int) at] & 0xFF;
    }

    int u16(long at) {
        return u8(at) | u8(at + 1) << 8;
    }

    long u32(long at) {
        return u16(at) | (long) u16(at + 2) << 16;
    }

    /** A number of eight bytes; one that a {@code long} cannot hold is {@link Long#MAX_VALUE}. */
    long u64(long at) {
        long number = u32(at) | u32(at + 4) << 32;
        return number < 0 ? Long.MAX_VALUE : number;
    }

    byte[] copy(long at, long count) {
        return Arrays.copyOfRange(all, (int) at, (int) (at + count));
    }

    /** The file itself, for those who read it in place. */
    byte[] array() {
        return all;
    }
}
