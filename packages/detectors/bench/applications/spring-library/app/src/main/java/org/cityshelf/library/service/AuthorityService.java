package org.cityshelf.library.service;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Looks names up in the authority file that is delivered with the program. */
@Service
public class AuthorityService {

    private Document document;

    private synchronized Document document() throws IOException, SAXException, ParserConfigurationException {
        if (document == null) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            try (InputStream in = new ClassPathResource("authorities.xml").getInputStream()) {
                document = factory.newDocumentBuilder().parse(in);
            }
        }
        return document;
    }

    public List<String> variants(String name) throws Exception {
        XPath xpath = XPathFactory.newInstance().newXPath();
        return values(xpath, "/authorities/person[@name='" + name + "' and @public='yes']/variant");
    }

    public List<String> subjects(String code) throws Exception {
        XPath xpath = XPathFactory.newInstance().newXPath();
        xpath.setXPathVariableResolver(variable -> "code".equals(variable.getLocalPart()) ? code : null);
        return values(xpath, "/authorities/subject[@code=$code]/label");
    }

    private List<String> values(XPath xpath, String expression) throws Exception {
        NodeList nodes;
        try {
            nodes = (NodeList) xpath.evaluate(expression, document(), XPathConstants.NODESET);
        } catch (XPathExpressionException e) {
            return List.of();
        }
        List<String> out = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            out.add(nodes.item(i).getTextContent());
        }
        return out;
    }
}
