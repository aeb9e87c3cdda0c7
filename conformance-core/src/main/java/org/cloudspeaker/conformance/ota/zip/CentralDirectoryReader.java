package org.cloudspeaker.conformance.ota.zip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cloudspeaker.conformance.config.document.Utf8Text;

/** Reads the list of entries at the end of a zip (APPNOTE 4.3.12). */
final class CentralDirectoryReader {
    private static final long MARK = 0x02014b50L;
    private static final int LENGTH = 46;
    private static final int LARGE_FIELDS = 1;
    /** General purpose bits (4.4.4): encrypted, strongly encrypted, list of entries encrypted. */
    static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;

    private static final int KIND_OF_FILE = 0170000;
    private static final int FOLDER = 0040000;
    private static final int FILE = 0100000;
    private static final int LINK = 0120000;

    private final LittleEndianBytes zip;
    private final EndOfCentralDirectory end;
    private final ZipProblemCollector problems;
    private final List<ZipFileEntry> entries = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    CentralDirectoryReader(LittleEndianBytes zip, EndOfCentralDirectory end, ZipProblemCollector problems) {
        this.zip = zip;
        this.end = end;
        this.problems = problems;
    }

    /** The entries, as far as the list can be read. */
    List<ZipFileEntry> read() {
        if (end.count() > ZipArchive.MOST_ENTRIES || end.listSize() > ZipArchive.MOST_LIST_BYTES) {
            String most = "at most " + ZipArchive.MOST_ENTRIES + " entries, in a list of at most "
                    + ZipArchive.MOST_LIST_BYTES + " bytes";
            problems.addUnsafe("", most, end.count() + " entries, in a list of " + end.listSize() + " bytes");
            return List.of();
        }
        long at = end.listAt();
        long last = end.listAt() + end.listSize();
        for (long i = 0; i < end.count(); i++) {
            long next = zip.hasSignature(at, MARK) && at + LENGTH <= last ? next(at) : Long.MAX_VALUE;
            if (next > last) {
                problems.addDamaged("", end.count() + " entries, as the zip's end says", "no more than " + i);
                return List.of();
            }
            entries.add(read(at));
            at = next;
        }
        if (at != last) {
            problems.addDamaged("", end.count() + " entries, as the zip's end says", "more than these");
        }
        return List.copyOf(entries);
    }

    private long next(long at) {
        return at + LENGTH + zip.u16(at + 28) + zip.u16(at + 30) + zip.u16(at + 32);
    }

    private ZipFileEntry read(long at) {
        String name = name(at);
        long[] large = largeFields(at);
        int mode = (int) (zip.u32(at + 38) >>> 16) & KIND_OF_FILE;
        int method = zip.u16(at + 10);
        boolean encrypted = (zip.u16(at + 8) & ENCRYPTED) != 0;
        boolean plain = !encrypted && (method == 0 || method == 8);
        ZipFileEntry.DataLocation place =
                new ZipFileEntry.DataLocation(large[2] + end.before(), -1, large[1], method, zip.u32(at + 16), plain);
        ZipFileEntry entry = new ZipFileEntry(name, large[0], name.endsWith("/") || mode == FOLDER, place);
        check(entry, encrypted);
        checkMode(entry, mode);
        return entry;
    }

    private String name(long at) {
        byte[] bytes = zip.copy(at + LENGTH, zip.u16(at + 28));
        String name = decoded(bytes);
        Utf8Text.of(bytes).invalidAt().ifPresent(invalid -> {
            String found = "another encoding, from byte " + (invalid + 1) + " on";
            problems.addDamaged(ZipFileEntry.shown(name), "a name in ASCII or UTF-8", found);
        });
        return name;
    }

    /** A name; what is not UTF-8 is taken byte by byte, so that names that differ stay different. */
    static String decoded(byte[] name) {
        boolean utf8 = Utf8Text.of(name).invalidAt().isEmpty();
        return new String(name, utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    /** Unpacked size, packed size and offset; where four bytes are too few for one, it stands in a field of its own (4.5.3). */
    private long[] largeFields(long at) {
        long[] values = {zip.u32(at + 24), zip.u32(at + 20), zip.u32(at + 42)};
        long field = at + LENGTH + zip.u16(at + 28);
        long last = field + zip.u16(at + 30);
        while (field + 4 <= last && field + 4 + zip.u16(field + 2) <= last) {
            long stop = field + 4 + zip.u16(field + 2);
            if (zip.u16(field) == LARGE_FIELDS) {
                long value = field + 4;
                for (int i = 0; i < values.length; i++) {
                    if (values[i] == 0xFFFFFFFFL && value + 8 <= stop) {
                        values[i] = zip.u64(value);
                        value += 8;
                    }
                }
            }
            field = stop;
        }
        return values;
    }

    private void check(ZipFileEntry entry, boolean encrypted) {
        if (encrypted) {
            problems.addDamaged(entry.shown(), "no encryption", "an encrypted entry");
        } else if (!entry.place().plain()) {
            String found = "method " + entry.place().method();
            problems.addDamaged(entry.shown(), "an entry that is stored or deflated (method 0 or 8)", found);
        }
        if (!names.add(entry.name())) {
            problems.addDamaged(entry.shown(), "each name once", "a second entry of this name");
        }
    }

    private void checkMode(ZipFileEntry entry, int mode) {
        ZipEntryNameRule.problem(entry.name())
                .ifPresent(found -> problems.addUnsafe(entry.shown(), ZipEntryNameRule.EXPECTED, found));
        if (mode == LINK) {
            problems.addUnsafe(entry.shown(), "a file or folder", "a symbolic link");
        } else if (mode != 0 && mode != FILE && mode != FOLDER) {
            problems.addUnsafe(entry.shown(), "a file or folder", "a device, a pipe or a socket");
        }
    }
}
