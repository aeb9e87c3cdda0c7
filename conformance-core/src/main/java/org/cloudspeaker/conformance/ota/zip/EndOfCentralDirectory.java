package org.cloudspeaker.conformance.ota.zip;

import java.util.Locale;
import java.util.Optional;

/**
 * What the end of a zip says of its list of entries (APPNOTE 4.3.16, and 4.3.14 for large ones).
 *
 * @param listAt offset of the list
 * @param listSize bytes of the list
 * @param count entries in it
 * @param before bytes that stand before the zip, which its own offsets do not count
 */
record EndOfCentralDirectory(long listAt, long listSize, long count, long before) {
    private static final long MARK = 0x06054b50L;
    private static final long LARGE_MARK = 0x06064b50L;
    private static final long LARGE_LOCATOR = 0x07064b50L;
    private static final long FIRST_HEADER = 0x04034b50L;
    private static final int LENGTH = 22;
    private static final int LOCATOR_LENGTH = 20;
    private static final int LARGE_LENGTH = 56;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final String A_ZIP = "a zip";

    /** The end of the zip, unless it has none. */
    static Optional<EndOfCentralDirectory> of(LittleEndianBytes zip, ZipProblemCollector problems) {
        long at = find(zip, true);
        if (at < 0) {
            at = find(zip, false);
            if (at < 0) {
                problems.addDamaged("", A_ZIP, beginning(zip));
                return Optional.empty();
            }
            long rest = zip.size() - at - LENGTH - zip.u16(at + 20);
            problems.addDamaged("", "nothing after the zip's end", rest + " bytes more");
        }
        Optional<EndOfCentralDirectory> end =
                zip.u16(at + 4) != 0 || zip.u16(at + 6) != 0 ? Optional.empty() : read(zip, at);
        if (end.isEmpty()) {
            problems.addDamaged("", A_ZIP + " in one piece", "a part of a split one, or a damaged end");
        }
        return end.filter(it -> it.fits(zip, problems));
    }

    /** From the back, as a comment may follow; exactly at the end of the file, or before whatever follows it. */
    private static long find(LittleEndianBytes zip, boolean exactly) {
        long least = Math.max(0, zip.size() - LENGTH - LONGEST_COMMENT);
        for (long at = zip.size() - LENGTH; at >= least; at--) {
            if (zip.hasSignature(at, MARK)) {
                long end = at + LENGTH + zip.u16(at + 20);
                if (exactly ? end == zip.size() : end <= zip.size()) {
                    return at;
                }
            }
        }
        return -1;
    }

    private static String beginning(LittleEndianBytes zip) {
        if (zip.size() == 0) {
            return "an empty file";
        }
        if (zip.hasSignature(0, FIRST_HEADER)) {
            return "a zip without its end, as if it had been cut off";
        }
        StringBuilder first = new StringBuilder("another kind of file, which begins with the bytes");
        for (int i = 0; i < Math.min(4, zip.size()); i++) {
            first.append(String.format(Locale.ROOT, " %02X", zip.u8(i)));
        }
        return first.toString();
    }

    private static Optional<EndOfCentralDirectory> read(LittleEndianBytes zip, long at) {
        long count = zip.u16(at + 10);
        long size = zip.u32(at + 12);
        long offset = zip.u32(at + 16);
        boolean large = count == 0xFFFF || size == 0xFFFFFFFFL || offset == 0xFFFFFFFFL;
        if (large && zip.hasSignature(at - LOCATOR_LENGTH, LARGE_LOCATOR)) {
            return readLarge(zip, at - LOCATOR_LENGTH);
        }
        return Optional.of(new EndOfCentralDirectory(at - size, size, count, at - size - offset));
    }

    private static Optional<EndOfCentralDirectory> readLarge(LittleEndianBytes zip, long locator) {
        long said = zip.u64(locator + 8);
        long at = zip.hasSignature(said, LARGE_MARK) ? said : locator - LARGE_LENGTH;
        if (!zip.hasSignature(at, LARGE_MARK) || !zip.has(at, LARGE_LENGTH)) {
            return Optional.empty();
        }
        long size = zip.u64(at + 40);
        long offset = zip.u64(at + 48);
        return Optional.of(new EndOfCentralDirectory(at - size, size, zip.u64(at + 32), at - size - offset));
    }

    private boolean fits(LittleEndianBytes zip, ZipProblemCollector problems) {
        if (before > 0 && zip.hasSignature(0, FIRST_HEADER)) {
            problems.addDamaged("", A_ZIP, "a zip without its end, as if it had been cut off");
            return false;
        }
        if (before < 0 || !zip.has(listAt, listSize)) {
            problems.addDamaged("", "a list of entries where the zip's end says", "none there");
            return false;
        }
        return true;
    }
}
