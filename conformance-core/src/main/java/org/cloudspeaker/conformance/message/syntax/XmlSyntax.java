package org.cloudspeaker.conformance.message.syntax;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * XML 1.0 in UTF-8 without a document type, so without entities of its own. An element with elements is an object, one with
 * text a value; elements of one name in a row are a list; an attribute is a member {@code @name}.
 *
 * @param prolog whether the XML declaration is written
 * @param attributes whether attributes are read; where not, they are refused
 */
record XmlSyntax(boolean prolog, boolean attributes) implements WireSyntax {
    private static final int MOST_DEPTH = 64;
    private static final int MOST_NODES = 100_000;

    @Override
    public String name() {
        return "xml";
    }

    @Override
    public String described() {
        return "one well-formed XML document without a document type";
    }

    @Override
    public String contentType() {
        return "text/xml; charset=utf-8";
    }

    @Override
    public boolean isTyped() {
        return false;
    }

    @Override
    public WireTree read(byte[] bytes) throws MalformedMessageException {
        if (bytes.length == 0) {
            throw new MalformedMessageException("an empty body");
        }
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            return new XmlReading(reader, attributes).document();
        } catch (XMLStreamException e) {
            throw new MalformedMessageException(
                    place(e) + "what is not well-formed XML (or has a document type or an entity)");
        } catch (RuntimeException e) {
            throw new MalformedMessageException("what is not well-formed XML");
        }
    }

    private static String place(XMLStreamException e) {
        return e.getLocation() == null
                ? ""
                : "line " + e.getLocation().getLineNumber() + ", column "
                        + e.getLocation().getColumnNumber() + ": ";
    }

    /** One reading of a document. */
    private static final class XmlReading {
        private final XMLStreamReader reader;
        private final boolean attributes;
        private int nodes;

        XmlReading(XMLStreamReader reader, boolean attributes) {
            this.reader = reader;
            this.attributes = attributes;
        }

        WireTree document() throws XMLStreamException, MalformedMessageException {
            WireTree.Mapping root = null;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new MalformedMessageException("a document type or an entity, which is refused");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = reader.getLocalName();
                    root = new WireTree.Mapping(Map.of(name, element(1)));
                }
            }
            if (root == null) {
                throw new MalformedMessageException("no element");
            }
            return root;
        }

        private WireTree element(int depth) throws XMLStreamException, MalformedMessageException {
            if (depth > MOST_DEPTH || ++nodes > MOST_NODES) {
                throw new MalformedMessageException("nested deeper, or with more elements, than any message needs");
            }
            Map<String, List<WireTree>> children = new LinkedHashMap<>();
            readAttributes(children);
            StringBuilder text = new StringBuilder();
            while (true) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        String name = reader.getLocalName();
                        children.computeIfAbsent(name, unused -> new ArrayList<>())
                                .add(element(depth + 1));
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        text.append(reader.getText());
                    case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.DTD ->
                        throw new MalformedMessageException("an entity, which is refused");
                    case XMLStreamConstants.END_ELEMENT -> {
                        return made(children, text.toString());
                    }
                    default -> {}
                }
            }
        }

        private void readAttributes(Map<String, List<WireTree>> children) throws MalformedMessageException {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                if (!attributes) {
                    throw new MalformedMessageException("line "
                            + reader.getLocation().getLineNumber() + ": an attribute, of which this format has none");
                }
                children.put(
                        "@" + reader.getAttributeLocalName(i), List.of(WireTree.string(reader.getAttributeValue(i))));
            }
        }

        private static WireTree made(Map<String, List<WireTree>> children, String text)
                throws MalformedMessageException {
            if (children.isEmpty()) {
                return WireTree.string(text);
            }
            Map<String, WireTree> members = new LinkedHashMap<>();
            children.forEach((name, values) ->
                    members.put(name, values.size() == 1 ? values.get(0) : new WireTree.Sequence(values)));
            if (!text.isBlank()) {
                if (children.keySet().stream().anyMatch(name -> !name.startsWith("@"))) {
                    throw new MalformedMessageException("text between elements");
                }
                members.put("#text", WireTree.string(text));
            }
            return new WireTree.Mapping(members);
        }
    }

    @Override
    public byte[] write(WireTree tree) {
        if (!(tree instanceof WireTree.Mapping mapping) || mapping.members().size() != 1) {
            throw new IllegalArgumentException("an XML document has one outermost element");
        }
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            if (prolog) {
                text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
            }
            Map.Entry<String, WireTree> root =
                    mapping.members().entrySet().iterator().next();
            write(writer, root.getKey(), root.getValue());
            writer.flush();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("a value that XML cannot hold", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(XMLStreamWriter writer, String name, WireTree value) throws XMLStreamException {
        if (value instanceof WireTree.Sequence sequence) {
            for (WireTree item : sequence.items()) {
                write(writer, name, item);
            }
            return;
        }
        writer.writeStartElement(name);
        if (value instanceof WireTree.Mapping mapping) {
            for (Map.Entry<String, WireTree> member : mapping.members().entrySet()) {
                if (member.getKey().startsWith("@") && member.getValue() instanceof WireTree.Scalar scalar) {
                    writer.writeAttribute(member.getKey().substring(1), scalar.text());
                }
            }
            for (Map.Entry<String, WireTree> member : mapping.members().entrySet()) {
                if (member.getKey().equals("#text") && member.getValue() instanceof WireTree.Scalar scalar) {
                    writer.writeCharacters(scalar.text());
                } else if (!member.getKey().startsWith("@")) {
                    write(writer, member.getKey(), member.getValue());
                }
            }
        } else {
            writer.writeCharacters(((WireTree.Scalar) value).text());
        }
        writer.writeEndElement();
    }

    @Override
    public List<MalformedSample> malformed(Random seed) {
        return List.of(
                sample("without its end", "<a><b>1</b>"),
                sample("with an entity", "<!DOCTYPE a [<!ENTITY e \"x\">]><a>&e;</a>"),
                sample(
                        "with an entity from a file",
                        "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///dev/null\">]><a>&e;</a>"),
                sample("with two outermost elements", "<a>" + seed.nextInt(100) + "</a><b/>"));
    }

    private static MalformedSample sample(String name, String text) {
        return new MalformedSample(name, Payload.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
