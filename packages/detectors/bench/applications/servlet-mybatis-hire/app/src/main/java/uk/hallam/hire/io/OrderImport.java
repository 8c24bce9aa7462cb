package uk.hallam.hire.io;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import uk.hallam.hire.model.PriceLine;
import uk.hallam.hire.model.SupplierOrder;

/** Reads what suppliers send: orders as one document, price lists as a stream. */
public class OrderImport {
    public SupplierOrder order(InputStream in) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        Document document = builder.parse(in);
        Element root = document.getDocumentElement();
        SupplierOrder order = new SupplierOrder();
        order.setSupplier(root.getAttribute("supplier"));
        order.setNumber(root.getAttribute("number"));
        List<PriceLine> lines = new ArrayList<>();
        NodeList nodes = root.getElementsByTagName("line");
        for (int i = 0; i < nodes.getLength(); i++) {
            Element node = (Element) nodes.item(i);
            PriceLine line = new PriceLine();
            line.setCode(node.getAttribute("code"));
            line.setLabel(node.getTextContent());
            line.setPrice(new BigDecimal(node.getAttribute("price")));
            lines.add(line);
        }
        order.setLines(lines);
        return order;
    }

    public Document deliveryNotice(InputStream in) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(in);
    }

    public List<PriceLine> priceList(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(in);
        List<PriceLine> lines = new ArrayList<>();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT && "item".equals(reader.getLocalName())) {
                PriceLine line = new PriceLine();
                line.setCode(reader.getAttributeValue(null, "code"));
                line.setPrice(new BigDecimal(reader.getAttributeValue(null, "price")));
                line.setLabel(reader.getElementText());
                lines.add(line);
            }
        }
        return lines;
    }
}
