package at.almtal.herds;

import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

public class HerdSearch {
    private final XPath xpath = XPathFactory.newInstance().newXPath();
    private final Node root;

    public HerdSearch(Node root) {
        this.root = root;
    }

    public int count(String field, String value) throws XPathExpressionException {
        String element = switch (field) {
            case "tag" -> "@tag";
            case "born" -> "@born";
            default -> "@farm";
        };
        return ((NodeList) xpath.evaluate("//cow[" + element + "=" + value + "]", root, XPathConstants.NODESET)).getLength();
    }
}
