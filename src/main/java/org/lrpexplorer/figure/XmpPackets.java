package org.lrpexplorer.figure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * XMP packets, which stand in PDF files as they are, between marks by which they are found without knowing the format
 * around them (XMP specification part 1, section 7.3). So the texts of a file are read that is damaged elsewhere, and
 * nothing else in a foreign file is ever interpreted.
 */
final class XmpPackets {

    private static final byte[] BEGIN = ascii("<?xpacket begin=");
    private static final byte[] END = ascii("<?xpacket end=");
    private static final String HEAD = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
    private static final String TAIL = "\n<?xpacket end=\"r\"?>";
    private static final String META = "adobe:ns:meta/";

    private XmpPackets() {}

    /** Whether a file that begins so is a PDF file. */
    static boolean isPdf(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).startsWith("%PDF-");
    }

    /** The texts as a packet. */
    static byte[] of(Map<String, String> texts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(HEAD.getBytes(StandardCharsets.UTF_8));
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartElement("x", "xmpmeta", META);
            xml.writeNamespace("x", META);
            XmpTexts.write(texts, xml);
            xml.writeEndElement();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        out.write(TAIL.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    /** The texts of the first packet in a file that has any; none if no packet has. */
    static Map<String, String> read(InputStream file) throws IOException {
        while (copyPast(BEGIN, file, OutputStream.nullOutputStream(), Long.MAX_VALUE)) {
            ByteArrayOutputStream packet = new ByteArrayOutputStream();
            packet.write(BEGIN);
            if (!copyPast(END, file, packet, MetadataLimits.MOST_BYTES)) {
                return Map.of();
            }
            Map<String, String> texts = XmpTexts.read(new ByteArrayInputStream(packet.toByteArray()));
            if (!texts.isEmpty()) {
                return texts;
            }
        }
        return Map.of();
    }

    /** Copies everything up to and with a mark that has one '<', its first byte; whether it came within so many bytes. */
    private static boolean copyPast(byte[] mark, InputStream in, OutputStream to, long most) throws IOException {
        int found = 0;
        for (long read = 0; read < most && found < mark.length; read++) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            to.write(next);
            if (next == mark[found]) {
                found++;
            } else {
                found = next == '<' ? 1 : 0;
            }
        }
        return found == mark.length;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
