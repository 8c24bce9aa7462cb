package fr.peltier.xml;

import org.dom4j.io.SAXReader;
import org.xml.sax.SAXException;

public final class Readers {
    private Readers() {}

    public static SAXReader create() throws SAXException {
        SAXReader reader = new SAXReader();
        reader.setEncoding("UTF-8");
        return reader;
    }
}
