package eu.radhaus.workshop.parts;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.springframework.stereotype.Component;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

@Component
public class OrderParser {
    private final XMLInputFactory streams = XMLInputFactory.newFactory();

    public OrderParser() {
        streams.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        streams.setProperty("javax.xml.stream.isSupportingExternalEntities", Boolean.FALSE);
    }

    public List<String> confirmed(InputStream document) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setIgnoringComments(true);
            NodeList nodes = factory.newDocumentBuilder().parse(document).getElementsByTagName("article");
            List<String> articles = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                articles.add(nodes.item(i).getTextContent());
            }
            return articles;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalArgumentException("not a confirmation", e);
        }
    }

    public int delivered(InputStream document) {
        try {
            XMLStreamReader reader = streams.createXMLStreamReader(document);
            int boxes = 0;
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT && "box".equals(reader.getLocalName())) {
                    boxes++;
                }
            }
            return boxes;
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("not a delivery", e);
        }
    }
}
