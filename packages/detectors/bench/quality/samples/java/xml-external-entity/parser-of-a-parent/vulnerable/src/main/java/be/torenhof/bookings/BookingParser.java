package be.torenhof.bookings;

import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

public abstract class BookingParser extends DefaultHandler {
    protected void configure(SAXParserFactory factory) throws ParserConfigurationException, SAXException {
        factory.setNamespaceAware(true);
    }

    public void read(InputStream stream) throws Exception {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        configure(factory);
        XMLReader reader = factory.newSAXParser().getXMLReader();
        reader.setContentHandler(this);
        reader.parse(new InputSource(stream));
    }
}
