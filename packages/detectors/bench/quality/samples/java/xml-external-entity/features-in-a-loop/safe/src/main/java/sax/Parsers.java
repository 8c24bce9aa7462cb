package sax;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;

final class Parsers {
    private static final Map<String, Boolean> FEATURES = new LinkedHashMap<>();

    static {
        String base = "http://xml.org/sax/features/";
        FEATURES.put(base + "external-general-entities", false);
        FEATURES.put(base + "external-parameter-entities", false);
        FEATURES.put("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    }

    private Parsers() {
    }

    static SAXParser create() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        for (Map.Entry<String, Boolean> feature : FEATURES.entrySet()) {
            factory.setFeature(feature.getKey(), feature.getValue());
        }
        return factory.newSAXParser();
    }
}
