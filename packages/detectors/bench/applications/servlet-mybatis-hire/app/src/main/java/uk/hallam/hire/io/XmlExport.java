package uk.hallam.hire.io;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import uk.hallam.hire.model.Invoice;

/** Writes invoices in the form the bookkeeping reads. */
public class XmlExport {
    public void write(List<Invoice> invoices, OutputStream out) throws IOException {
        try {
            XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement("invoices");
            for (Invoice invoice : invoices) {
                writer.writeStartElement("invoice");
                writer.writeAttribute("number", invoice.getNumber());
                writer.writeAttribute("paid", Boolean.toString(invoice.isPaid()));
                writer.writeStartElement("reference");
                writer.writeCharacters(invoice.getReference());
                writer.writeEndElement();
                writer.writeStartElement("amount");
                writer.writeCharacters(invoice.getAmount().toPlainString());
                writer.writeEndElement();
                writer.writeEndElement();
            }
            writer.writeEndElement();
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
