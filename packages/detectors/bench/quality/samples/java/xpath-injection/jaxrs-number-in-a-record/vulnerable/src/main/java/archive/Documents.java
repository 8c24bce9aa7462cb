package archive;

import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;

final class Documents {
    private Documents() {
    }

    static Document boxes() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(Documents.class.getResourceAsStream("/boxes.xml"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
