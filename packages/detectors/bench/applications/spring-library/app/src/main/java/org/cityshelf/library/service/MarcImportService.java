package org.cityshelf.library.service;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.cityshelf.library.model.Book;
import org.cityshelf.library.repo.BookRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

@Service
public class MarcImportService {

    private final BookRepository books;

    public MarcImportService(BookRepository books) {
        this.books = books;
    }

    @Transactional
    public int importRecords(InputStream in) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        Document document = builder.parse(in);
        NodeList records = document.getElementsByTagName("record");
        for (int i = 0; i < records.getLength(); i++) {
            Element record = (Element) records.item(i);
            String isbn = text(record, "isbn");
            Book book = books.findByIsbn(isbn).orElseGet(Book::new);
            book.setIsbn(isbn);
            book.setTitle(text(record, "title"));
            book.setAuthor(text(record, "author"));
            books.save(book);
        }
        return records.getLength();
    }

    public int countRecords(InputStream in) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory strict = DocumentBuilderFactory.newInstance();
        strict.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        strict.setXIncludeAware(false);
        strict.setExpandEntityReferences(false);
        Document preview = strict.newDocumentBuilder().parse(in);
        return preview.getElementsByTagName("record").getLength();
    }

    private static String text(Element record, String name) {
        NodeList nodes = record.getElementsByTagName(name);
        return nodes.getLength() == 0 ? "" : nodes.item(0).getTextContent().trim();
    }
}
