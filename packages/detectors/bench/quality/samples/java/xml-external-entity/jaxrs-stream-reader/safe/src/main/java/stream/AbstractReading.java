package stream;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

abstract class AbstractReading {
    protected abstract void prepare(XMLInputFactory factory);

    String firstText(String body) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        prepare(factory);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(body));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.CHARACTERS) {
                return reader.getText();
            }
        }
        return "";
    }
}
