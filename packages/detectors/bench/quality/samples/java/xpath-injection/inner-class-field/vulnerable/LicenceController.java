package org.example.licences;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.w3c.dom.Document;

@RestController
public class LicenceController {

    private class Question {
        private String holder;
        private String region = "coast";

        Question about(String text) {
            this.holder = text;
            return this;
        }

        String condition() {
            return "@area='" + holder + "'";
        }
    }

    @GetMapping(value = "/licences/{holder}/valid", produces = "application/json")
    public boolean valid(@PathVariable String holder) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        Document document = builder.parse(Files.newInputStream(Path.of("/srv/licences/all.xml")));
        XPath path = XPathFactory.newInstance().newXPath();
        Question question = new Question().about(holder);
        return (Boolean) path.evaluate("boolean(//licence[" + question.condition() + "])", document, XPathConstants.BOOLEAN);
    }
}
