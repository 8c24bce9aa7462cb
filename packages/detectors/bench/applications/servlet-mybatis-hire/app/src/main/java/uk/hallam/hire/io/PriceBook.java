package uk.hallam.hire.io;

import java.io.InputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The price book of spare parts is one XML file of our own. */
public class PriceBook {
    private final Document book;
    private final XPath paths = XPathFactory.newInstance().newXPath();

    public PriceBook() {
        try (InputStream in = PriceBook.class.getResourceAsStream("/prices.xml")) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            book = factory.newDocumentBuilder().parse(in);
        } catch (Exception e) {
            throw new IllegalStateException("price book", e);
        }
    }

    public String price(String code, String tier) throws XPathExpressionException {
        String path = "/book/part[@code='" + code + "']/price[@tier='" + tier + "']";
        return paths.evaluate(path, book);
    }

    public NodeList maker(String name) throws XPathExpressionException {
        XPath path = XPathFactory.newInstance().newXPath();
        path.setXPathVariableResolver(variable -> "maker".equals(variable.getLocalPart()) ? name : null);
        XPathExpression expression = path.compile("/book/part[maker=$maker]");
        return (NodeList) expression.evaluate(book, XPathConstants.NODESET);
    }

    public String position(int number) throws XPathExpressionException {
        return paths.evaluate("/book/part[" + number + "]/@code", book);
    }
}
