package org.cloudspeaker.conformance.ota.zip;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.zip.CRC32;

/**
 * Writes a zip whose bytes depend on its entries alone: in the order of their names, without the time, the system or the
 * user that made it. Entries are stored and not deflated, because two builds of zlib may deflate the same bytes into
 * different ones, and MP3, PNG and zips do not get smaller by it.
 */
public final class ZipWriter {
    private static final int VERSION = 10;
    private static final int UTF_8 = 1 << 11;
    /** 1 January 1980, the first day that a zip knows. */
    private static final int DATE = 1 << 5 | 1;

    private final ByteArrayOutputStream zip = new ByteArrayOutputStream();
    private final ByteArrayOutputStream list = new ByteArrayOutputStream();

    private ZipWriter() {}

    /** The zip of these files by name. */
    public static byte[] zip(SortedMap<String, byte[]> files) {
        ZipWriter writer = new ZipWriter();
        files.forEach(writer::add);
        return writer.finish(files.size());
    }

    private void add(String name, byte[] content) {
        byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
        int offset = zip.size();
        u32(zip, 0x04034b50L);
        common(zip, encoded, content);
        zip.writeBytes(encoded);
        zip.writeBytes(content);
        u32(list, 0x02014b50L);
        u16(list, VERSION);
        common(list, encoded, content);
        u16(list, 0);
        u16(list, 0);
        u16(list, 0);
        u32(list, 0);
        u32(list, offset);
        list.writeBytes(encoded);
    }

    /** What stands both before the data and in the list of entries (APPNOTE 4.3.7, 4.3.12). */
    private static void common(ByteArrayOutputStream out, byte[] name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        boolean ascii = true;
        for (byte b : name) {
            ascii &= b >= 0;
        }
        u16(out, VERSION);
        u16(out, ascii ? 0 : UTF_8);
        u16(out, 0);
        u16(out, 0);
        u16(out, DATE);
        u32(out, crc.getValue());
        u32(out, content.length);
        u32(out, content.length);
        u16(out, name.length);
        u16(out, 0);
    }

    private byte[] finish(int count) {
        int listAt = zip.size();
        zip.writeBytes(list.toByteArray());
        u32(zip, 0x06054b50L);
        u16(zip, 0);
        u16(zip, 0);
        u16(zip, count);
        u16(zip, count);
        u32(zip, list.size());
        u32(zip, listAt);
        u16(zip, 0);
        return zip.toByteArray();
    }

    private static void u16(ByteArrayOutputStream out, int number) {
        out.write(number);
        out.write(number >> 8);
    }

    private static void u32(ByteArrayOutputStream out, long number) {
        u16(out, (int) number);
        u16(out, (int) (number >> 16));
    }
}
