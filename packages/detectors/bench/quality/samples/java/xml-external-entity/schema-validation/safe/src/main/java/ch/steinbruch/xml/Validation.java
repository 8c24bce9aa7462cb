package ch.steinbruch.xml;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xml.sax.SAXException;

@RestController
public class Validation {
    private final Schema schema;

    public Validation(Schema schema) {
        this.schema = schema;
    }

    @PostMapping("/validate")
    public ResponseEntity<Void> validate(InputStream body) throws IOException {
        try {
            Validator validator = schema.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.validate(new StreamSource(body));
            return ResponseEntity.noContent().build();
        } catch (SAXException e) {
            return ResponseEntity.unprocessableEntity().build();
        }
    }
}
