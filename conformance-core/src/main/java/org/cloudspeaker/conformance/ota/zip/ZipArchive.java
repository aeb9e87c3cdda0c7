package org.cloudspeaker.conformance.ota.zip;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A zip in memory. It is read by its list of entries, as unpackers do; where an entry's own header says something else,
 * where entries overlap or more is unpacked than the bound, that is a problem and its content is not given.
 */
public final class ZipArchive {
    /** The most that a zip may hold and unpack to, in bytes: 32 MiB. A device of this kind has less memory than that. */
    public static final int MOST_BYTES = 32 << 20;

    /** The most entries that are read. */
    public static final int MOST_ENTRIES = 10_000;

    /** The longest list of entries that is read, in bytes: 4 MiB. */
    static final int MOST_LIST_BYTES = 4 << 20;

    private final LittleEndianBytes bytes;
    private final ZipProblemCollector problems = new ZipProblemCollector();
    private final List<ZipFileEntry> entries;
    private final boolean bounded;

    private ZipArchive(byte[] content) {
        bytes = new LittleEndianBytes(content);
        Optional<EndOfCentralDirectory> end = EndOfCentralDirectory.of(bytes, problems);
        List<ZipFileEntry> listed = end.map(it -> new CentralDirectoryReader(bytes, it, problems).read())
                .orElse(List.of());
        LocalFileHeaderReader headers = new LocalFileHeaderReader(
                bytes, end.map(EndOfCentralDirectory::listAt).orElse(0L), problems);
        entries = listed.stream().map(headers::locate).toList();
        beginsWithAnEntry();
        boolean small = isSmall();
        boolean apart = areApart();
        bounded = small && apart;
    }

    /** Reads the list of entries; never fails. The bytes must not be changed afterwards. */
    public static ZipArchive of(byte[] content) {
        return new ZipArchive(content);
    }

    /** The entries, as far as they can be listed. */
    public List<ZipFileEntry> entries() {
        return entries;
    }

    /** What an entry unpacks to; empty with a {@link #problems() problem} where it cannot be unpacked whole. */
    public Optional<byte[]> content(ZipFileEntry entry) {
        return bounded && entry.isReadable() && !entry.folder()
                ? new ZipEntryUnpacker(bytes, problems).content(entry)
                : Optional.empty();
    }

    /** What is wrong so far; unpacking may add to it. */
    public List<ZipProblem> problems() {
        return problems.all();
    }

    private boolean isSmall() {
        long sum = 0;
        for (ZipFileEntry entry : entries) {
            sum = Math.min(Long.MAX_VALUE / 2, sum + Math.min(entry.size(), Long.MAX_VALUE / 4));
        }
        if (sum > MOST_BYTES) {
            problems.addUnsafe("", "at most " + MOST_BYTES + " bytes when unpacked (32 MiB)", sum + " bytes");
        }
        return sum <= MOST_BYTES;
    }

    private void beginsWithAnEntry() {
        long first = entries.stream()
                .mapToLong(entry -> entry.place().headerAt())
                .min()
                .orElse(0);
        if (first > 0) {
            problems.addDamaged("", "a zip from its first byte on", first + " bytes before its first entry");
        }
    }

    /** Entries that share bytes make a little zip into a lot. */
    private boolean areApart() {
        List<ZipFileEntry> inOrder = new ArrayList<>(entries);
        inOrder.removeIf(entry -> !entry.isReadable());
        inOrder.sort(Comparator.comparingLong(entry -> entry.place().headerAt()));
        for (int i = 1; i < inOrder.size(); i++) {
            ZipFileEntry earlier = inOrder.get(i - 1);
            ZipFileEntry later = inOrder.get(i);
            if (later.place().headerAt() < earlier.place().end()) {
                problems.addUnsafe(
                        later.shown(), "bytes of its own", "bytes that belong to " + earlier.shown() + " too");
                return false;
            }
        }
        return true;
    }
}
