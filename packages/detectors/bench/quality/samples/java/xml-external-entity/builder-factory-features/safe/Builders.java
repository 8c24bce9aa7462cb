package org.example.invoice;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

final class Builders {

    private static final String DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private Builders() {
    }

    static DocumentBuilder make() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(DOCTYPE, true);
        return factory.newDocumentBuilder();
    }
}
