package org.cloudspeaker.conformance.ota.zip;

import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks one entry into as many bytes as it says that it has, and not into one more. */
final class ZipEntryUnpacker {
    private static final String WHOLE = "data that unpacks to what was packed";

    private final LittleEndianBytes zip;
    private final ZipProblemCollector problems;

    ZipEntryUnpacker(LittleEndianBytes zip, ZipProblemCollector problems) {
        this.zip = zip;
        this.problems = problems;
    }

    /** The content, unless the data is damaged. */
    Optional<byte[]> content(ZipFileEntry entry) {
        ZipFileEntry.DataLocation place = entry.place();
        if (place.method() == 0) {
            boolean whole = place.packed() == entry.size();
            return whole
                    ? checked(entry, zip.copy(place.dataAt(), place.packed()))
                    : refused(entry, place.packed() + " bytes instead of " + entry.size());
        }
        byte[] content = new byte[(int) entry.size()];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(zip.array(), (int) place.dataAt(), (int) place.packed());
            return inflate(inflater, content) ? checked(entry, content) : refused(entry, "another number of bytes");
        } catch (DataFormatException e) {
            return refused(entry, "data that is no deflated data");
        } finally {
            inflater.end();
        }
    }

    /** Whether exactly these bytes come out, and all of what is packed goes in. */
    private static boolean inflate(Inflater inflater, byte[] content) throws DataFormatException {
        int filled = 0;
        int more = 1;
        while (filled < content.length && more > 0) {
            more = inflater.inflate(content, filled, content.length - filled);
            filled += more;
        }
        boolean surplus = !inflater.finished() && inflater.inflate(new byte[1]) > 0;
        return filled == content.length && inflater.finished() && inflater.getRemaining() == 0 && !surplus;
    }

    private Optional<byte[]> checked(ZipFileEntry entry, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue() == entry.place().crc()
                ? Optional.of(content)
                : refused(entry, "another checksum (CRC-32)");
    }

    private Optional<byte[]> refused(ZipFileEntry entry, String found) {
        problems.addDamaged(entry.shown(), WHOLE, found);
        return Optional.empty();
    }
}
