package org.example.weather;

import java.io.File;
import java.io.IOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

class StationTree {

    private final String location;

    StationTree(String location) {
        this.location = location;
    }

    Document document() throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new File(location));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }
}
