package org.cloudspeaker.conformance.ota;

/**
 * MP3 audio: MPEG 1, 2 or 2.5, layer III (ISO/IEC 11172-3, 2.4.1), with an ID3v2 tag before it or not. One frame header
 * is four bytes that stand in many a file by chance, so a second frame has to follow where the first one ends.
 */
final class Mp3Detector {
    /** How far the first frame may be from where it should be: some encoders leave empty bytes after a tag. */
    private static final int SEARCHED = 1 << 16;

    private static final int TAG_HEADER = 10;
    private static final int LAYER_3 = 1;
    private static final int MPEG_1 = 3;
    private static final int RESERVED = 1;
    private static final int[] KILOBITS_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] KILOBITS_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] HERTZ = {44_100, 48_000, 32_000};

    private final byte[] content;

    private Mp3Detector(byte[] content) {
        this.content = content;
    }

    static boolean matches(byte[] content) {
        Mp3Detector audio = new Mp3Detector(content);
        long start = audio.afterTag();
        long last = Math.min(content.length - 4L, start + SEARCHED);
        for (long at = start; at <= last; at++) {
            long length = audio.frameAt(at);
            long next = at + length;
            if (length > 0 && (next == content.length || audio.frameAt(next) > 0)) {
                return true;
            }
        }
        return false;
    }

    /** An ID3v2 tag says its length in four times seven bits. */
    private long afterTag() {
        if (content.length < TAG_HEADER || content[0] != 'I' || content[1] != 'D' || content[2] != '3') {
            return 0;
        }
        long length = 0;
        for (int i = 6; i < TAG_HEADER; i++) {
            length = length << 7 | (content[i] & 0x7F);
        }
        return TAG_HEADER + length;
    }

    /** Bytes of the frame whose header stands here; 0 if none does. */
    private long frameAt(long place) {
        if (place > content.length - 4L) {
            return 0;
        }
        int at = (int) place;
        int version = content[at + 1] >> 3 & 3;
        boolean marked = (content[at] & 0xFF) == 0xFF && (content[at + 1] & 0xE0) == 0xE0;
        boolean layer3 = (content[at + 1] >> 1 & 3) == LAYER_3;
        int rate = content[at + 2] >> 4 & 15;
        int frequency = content[at + 2] >> 2 & 3;
        if (!marked || !layer3 || version == RESERVED || rate == 0 || rate == 15 || frequency == 3) {
            return 0;
        }
        boolean one = version == MPEG_1;
        int hertz = HERTZ[frequency] >> (one ? 0 : version == 2 ? 1 : 2);
        int kilobits = (one ? KILOBITS_1 : KILOBITS_2)[rate];
        int padding = content[at + 2] >> 1 & 1;
        return (one ? 144_000L : 72_000L) * kilobits / hertz + padding;
    }
}
