package org.paperweave.extractor.source;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/**
 * One input, unpacked and recognised.
 *
 * @param name as the user gave it
 * @param reader what reads its records
 * @param stream what to close
 */
record OpenInput(String name, RecordReader reader, InputStream stream) implements Closeable {
    /** Enough to see past the head of a page and to parse the first record of a dump. */
    private static final int PEEK = 1 << 18;

    /**
     * Unpacks, decodes and recognises.
     *
     * @throws IOException if the stream cannot be read
     * @throws UnknownFormatException if it is of no known format
     */
    static OpenInput open(String name, InputStream raw) throws IOException {
        InputStream unpacked = unpack(raw);
        try {
            BufferedInputStream bytes = new BufferedInputStream(unpacked, PEEK);
            bytes.mark(PEEK);
            byte[] head = bytes.readNBytes(PEEK - 1);
            bytes.reset();
            Charset charset = charset(head);
            int mark = byteOrderMark(head);
            bytes.skipNBytes(mark);
            String start = new String(head, mark, head.length - mark, charset);
            Format format = Format.recognise(start);
            // Malformed bytes become U+FFFD, which shows: a bad byte in one abstract should not cost a million others.
            BufferedReader text = new BufferedReader(new InputStreamReader(bytes, charset), 1 << 16);
            RecordReader reader = switch (format) {
                case JSON_LINES -> new JsonLinesReader(name, text);
                case JSON -> new JsonReader(name, text);
                case XML -> new XmlReader(name, text);
                case CSV -> new DelimitedReader(name, text, ',');
                case SEMICOLON -> new DelimitedReader(name, text, ';');
                case TSV -> new DelimitedReader(name, text, '\t');
                case PAGE -> new PageReader(name, text, start);
            };
            return new OpenInput(name, reader, bytes);
        } catch (IOException | RuntimeException e) {
            unpacked.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private static InputStream unpack(InputStream raw) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(raw, 1 << 16);
        String packing;
        try {
            packing = CompressorStreamFactory.detect(buffered);
        } catch (CompressorException | IllegalArgumentException e) {
            // No packing that the library knows: plain.
            return buffered;
        }
        try {
            return new CompressorStreamFactory(true).createCompressorInputStream(packing, buffered);
        } catch (CompressorException | NoClassDefFoundError e) {
            raw.close();
            throw new UnknownFormatException("It is packed as " + packing
                    + ", which cannot be opened here. Unpack it, or pack it as gz, bz2 or zst.");
        }
    }

    private static Charset charset(byte[] head) {
        if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    private static int byteOrderMark(byte[] head) {
        boolean utf8 = head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        if (utf8) {
            return 3;
        }
        return charset(head).equals(StandardCharsets.UTF_8) ? 0 : 2;
    }
}
