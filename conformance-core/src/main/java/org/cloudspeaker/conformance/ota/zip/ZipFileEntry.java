package org.cloudspeaker.conformance.ota.zip;

/**
 * One entry of a zip.
 *
 * @param name as it stands in the zip; a name that is not UTF-8 is read byte by byte
 * @param size bytes when unpacked, as the zip says
 * @param folder whether it is a folder
 * @param place where it is and how it is packed
 */
public record ZipFileEntry(String name, long size, boolean folder, DataLocation place) {
    private static final int SHOWN = 120;

    /**
     * Where an entry is and how it is packed.
     *
     * @param headerAt offset of its own header, from the zip's first byte
     * @param dataAt offset of its data; -1 where it cannot be read
     * @param packed bytes of its data
     * @param method 0: stored, 8: deflated
     * @param crc CRC-32 of what it unpacks to
     * @param plain whether it is packed by one of these methods and not encrypted
     */
    record DataLocation(long headerAt, long dataAt, long packed, int method, long crc, boolean plain) {
        long end() {
            return dataAt + packed;
        }

        DataLocation withDataAt(long data) {
            return new DataLocation(headerAt, data, packed, method, crc, plain);
        }
    }

    ZipFileEntry withDataAt(long data) {
        return new ZipFileEntry(name, size, folder, place.withDataAt(data));
    }

    boolean isReadable() {
        return place.dataAt() >= 0;
    }

    /** The name for messages: without control characters, and not longer than a line or two. */
    public String shown() {
        return shown(name);
    }

    /** A name for messages. */
    public static String shown(String name) {
        String cut = name.length() > SHOWN ? name.substring(0, SHOWN) + "..." : name;
        StringBuilder clean = new StringBuilder();
        cut.codePoints().forEach(c -> {
            boolean seen = !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
            clean.appendCodePoint(seen ? c : '?');
        });
        return clean.isEmpty() ? "(no name)" : clean.toString();
    }
}
