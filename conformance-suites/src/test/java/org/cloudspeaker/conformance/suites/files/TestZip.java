package org.cloudspeaker.conformance.suites.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A zip written byte by byte, so that anything in it can be wrong. What is not said to be wrong is right. */
final class TestZip {
    /** General purpose bit 0. */
    static final int ENCRYPTED = 1;
    /** Unix mode of a symbolic link, as external attributes. */
    static final long LINK = 0120777L << 16;

    private final List<Item> items = new ArrayList<>();

    /** An entry; its fields are what the zip says of it. */
    static final class Item {
        byte[] name;
        byte[] nameBeforeData;
        byte[] data;
        int method;
        int flags;
        long crc;
        long size;
        long attributes;
        boolean sizesFollow;
        boolean large;
        int sharesDataOf = -1;
        private long at;
        private long packed;

        private Item(String name, byte[] content) {
            this.name = name.getBytes(StandardCharsets.UTF_8);
            nameBeforeData = this.name;
            crc = crc(content);
            size = content.length;
            data = content;
        }

        /** Packs the content as most programs do. */
        Item deflated() {
            Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
            deflater.setInput(data);
            deflater.finish();
            ByteArrayOutputStream packedData = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                packedData.write(buffer, 0, deflater.deflate(buffer));
            }
            deflater.end();
            data = packedData.toByteArray();
            method = 8;
            return this;
        }
    }

    /** A zip of these files, deflated, in the order of the map. */
    static TestZip of(Map<String, byte[]> files) {
        TestZip zip = new TestZip();
        files.forEach((name, content) -> zip.add(name, content).deflated());
        return zip;
    }

    /** One more entry, stored. */
    Item add(String name, byte[] content) {
        Item item = new Item(name, content);
        items.add(item);
        return item;
    }

    /** Changes the entry of this name. */
    TestZip edit(String name, Consumer<Item> change) {
        items.stream()
                .filter(item -> new String(item.name, StandardCharsets.UTF_8).equals(name))
                .forEach(change);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        items.forEach(item -> write(item, out));
        int listAt = out.size();
        items.forEach(item -> list(item, out));
        int listSize = out.size() - listAt;
        if (items.size() > 0xFFFF) {
            largeEnd(listAt, listSize, out);
        }
        u32(out, 0x06054b50);
        u32(out, 0);
        u16(out, Math.min(items.size(), 0xFFFF));
        u16(out, Math.min(items.size(), 0xFFFF));
        u32(out, listSize);
        u32(out, listAt);
        u16(out, 0);
        return out.toByteArray();
    }

    private void write(Item item, ByteArrayOutputStream out) {
        item.packed = item.data.length;
        if (item.sharesDataOf >= 0) {
            Item other = items.get(item.sharesDataOf);
            item.at = other.at;
            item.packed = other.packed;
            return;
        }
        item.at = out.size();
        int flags = item.flags | (item.sizesFollow ? 8 : 0);
        u32(out, 0x04034b50);
        u16(out, 20);
        u16(out, flags);
        u16(out, item.method);
        u32(out, 0x21 << 16);
        u32(out, item.sizesFollow ? 0 : item.crc);
        u32(out, item.sizesFollow ? 0 : item.data.length);
        u32(out, item.sizesFollow ? 0 : item.size);
        u16(out, item.nameBeforeData.length);
        u16(out, 0);
        out.writeBytes(item.nameBeforeData);
        out.writeBytes(item.data);
        if (item.sizesFollow) {
            u32(out, 0x08074b50);
            u32(out, item.crc);
            u32(out, item.data.length);
            u32(out, item.size);
        }
    }

    private static void list(Item item, ByteArrayOutputStream out) {
        u32(out, 0x02014b50);
        u16(out, 3 << 8 | 20);
        u16(out, 20);
        u16(out, item.flags | (item.sizesFollow ? 8 : 0));
        u16(out, item.method);
        u32(out, 0x21 << 16);
        u32(out, item.crc);
        u32(out, item.large ? 0xFFFFFFFFL : item.packed);
        u32(out, item.large ? 0xFFFFFFFFL : item.size);
        u16(out, item.name.length);
        u16(out, item.large ? 20 : 0);
        u32(out, 0);
        u16(out, 0);
        u32(out, item.attributes);
        u32(out, item.at);
        out.writeBytes(item.name);
        if (item.large) {
            u16(out, 1);
            u16(out, 16);
            u64(out, item.size);
            u64(out, item.packed);
        }
    }

    private void largeEnd(long listAt, long listSize, ByteArrayOutputStream out) {
        long at = out.size();
        u32(out, 0x06064b50);
        u64(out, 44);
        u32(out, 45 << 16 | 45);
        u64(out, 0);
        u64(out, items.size());
        u64(out, items.size());
        u64(out, listSize);
        u64(out, listAt);
        u32(out, 0x07064b50);
        u32(out, 0);
        u64(out, at);
        u32(out, 1);
    }

    private static long crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }

    private static void u16(ByteArrayOutputStream out, int number) {
        out.write(number);
        out.write(number >> 8);
    }

    private static void u32(ByteArrayOutputStream out, long number) {
        u16(out, (int) number);
        u16(out, (int) (number >> 16));
    }

    private static void u64(ByteArrayOutputStream out, long number) {
        u32(out, number);
        u32(out, number >> 32);
    }
}
