package org.lrpexplorer.figure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * Texts by keyword as RDF, the language of XMP, which SVG files hold as they are and PDF files in a packet. Programs that
 * keep XMP they do not know, keep these, too.
 */
final class XmpTexts {

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final String OWN = "urn:lrp-explorer:figure:1";
    private static final String LIST = "texts";
    private static final String KEYWORD = "keyword";
    private static final String TEXT = "text";

    private XmpTexts() {}

    /** Writes the texts as one RDF element, the title among them also as Dublin Core has it. */
    static void write(Map<String, String> texts, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("rdf", "RDF", RDF);
        xml.writeNamespace("rdf", RDF);
        xml.writeStartElement("rdf", "Description", RDF);
        xml.writeNamespace("dc", DUBLIN_CORE);
        xml.writeNamespace("lrp", OWN);
        xml.writeAttribute("rdf", RDF, "about", "");
        title(Optional.ofNullable(texts.get("Title")), xml);
        xml.writeStartElement("lrp", LIST, OWN);
        xml.writeStartElement("rdf", "Seq", RDF);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            xml.writeCharacters("\n");
            xml.writeStartElement("rdf", "li", RDF);
            xml.writeAttribute("rdf", RDF, "parseType", "Resource");
            element(KEYWORD, text.getKey(), xml);
            element(TEXT, text.getValue(), xml);
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void title(Optional<String> title, XMLStreamWriter xml) throws XMLStreamException {
        if (title.isEmpty()) {
            return;
        }
        xml.writeStartElement("dc", "title", DUBLIN_CORE);
        xml.writeStartElement("rdf", "Alt", RDF);
        xml.writeStartElement("rdf", "li", RDF);
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", "x-default");
        xml.writeCharacters(title.get());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(String name, String text, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("lrp", name, OWN);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** The texts by keyword in an XML file; none if it is none, is damaged before their end or says nothing. */
    static Map<String, String> read(InputStream in) throws IOException {
        // Decoded here, because the parser writes complaints about bytes to the terminal.
        Reader head = new InputStreamReader(
                new ByteArrayInputStream(in.readNBytes(MetadataLimits.MOST_BYTES)),
                StandardCharsets.UTF_8.newDecoder());
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Map<String, String> texts = new LinkedHashMap<>();
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(head);
            String keyword = "";
            while (xml.hasNext() && texts.size() < MetadataLimits.MOST_TEXTS) {
                int event = xml.next();
                boolean own = (xml.isStartElement() || xml.isEndElement()) && OWN.equals(xml.getNamespaceURI());
                if (own && xml.isEndElement() && xml.getLocalName().equals(LIST)) {
                    return texts;
                }
                if (own
                        && event == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals(KEYWORD)) {
                    keyword = xml.getElementText();
                } else if (own
                        && event == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals(TEXT)) {
                    texts.put(keyword, xml.getElementText());
                }
            }
        } catch (XMLStreamException e) {
            // What is damaged says nothing.
        }
        return Map.of();
    }
}
