package org.cloudspeaker.conformance.ota.zip;

import java.util.Optional;

/** The header that stands before an entry's data (APPNOTE 4.3.7); it has to say what the list of entries says. */
final class LocalFileHeaderReader {
    private static final long MARK = 0x04034b50L;
    private static final int LENGTH = 30;
    private static final int SIZES_FOLLOW = 1 << 3;
    private static final long ELSEWHERE = 0xFFFFFFFFL;

    private final LittleEndianBytes zip;
    private final long listAt;
    private final ZipProblemCollector problems;

    LocalFileHeaderReader(LittleEndianBytes zip, long listAt, ZipProblemCollector problems) {
        this.zip = zip;
        this.listAt = listAt;
        this.problems = problems;
    }

    /** The entry with the place of its data, if that can be read. */
    ZipFileEntry locate(ZipFileEntry entry) {
        long at = entry.place().headerAt();
        Optional<String> problem = problem(entry, at);
        problem.ifPresent(found ->
                problems.addDamaged(entry.shown(), "an entry with a header of its own that says the same", found));
        return problem.isPresent() || !entry.place().plain() ? entry : entry.withDataAt(dataAt(at));
    }

    private long dataAt(long at) {
        return at + LENGTH + zip.u16(at + 26) + zip.u16(at + 28);
    }

    private Optional<String> problem(ZipFileEntry entry, long at) {
        if (!zip.hasSignature(at, MARK) || !zip.has(at, LENGTH)) {
            return Optional.of("no header at its place");
        }
        long dataAt = dataAt(at);
        if (dataAt > listAt || entry.place().packed() > listAt - dataAt) {
            return Optional.of("data that runs past the end of all data");
        }
        if (!nameIsThe(entry, at)) {
            return Optional.of("another name there");
        }
        if (zip.u16(at + 8) != entry.place().method()) {
            return Optional.of("another method there");
        }
        if (entry.place().plain() && (zip.u16(at + 6) & CentralDirectoryReader.ENCRYPTED) != 0) {
            return Optional.of("encryption there");
        }
        boolean told = (zip.u16(at + 6) & SIZES_FOLLOW) == 0;
        boolean same = sizeIs(entry.place().packed(), zip.u32(at + 18))
                && sizeIs(entry.size(), zip.u32(at + 22))
                && zip.u32(at + 14) == entry.place().crc();
        return told && !same ? Optional.of("another size or checksum there") : Optional.empty();
    }

    private static boolean sizeIs(long listed, long said) {
        return said == listed || said == ELSEWHERE;
    }

    private boolean nameIsThe(ZipFileEntry entry, long at) {
        byte[] name = zip.copy(at + LENGTH, zip.u16(at + 26));
        return CentralDirectoryReader.decoded(name).equals(entry.name());
    }
}
