package fr.peltier.prices;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

public class PriceFeed {
    private static final XMLInputFactory FACTORY = createFactory();

    public List<String> articles(InputStream in) throws XMLStreamException {
        List<String> articles = new ArrayList<>();
        XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT && reader.getLocalName().equals("article")) {
                articles.add(reader.getElementText());
            }
        }
        return articles;
    }

    private static XMLInputFactory createFactory() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
