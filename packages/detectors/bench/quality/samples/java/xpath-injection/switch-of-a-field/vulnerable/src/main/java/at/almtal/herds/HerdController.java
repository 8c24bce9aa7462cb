package at.almtal.herds;

import javax.xml.xpath.XPathExpressionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.w3c.dom.Document;

@RestController
public class HerdController {
    private final HerdSearch search;

    public HerdController(Document herds) {
        this.search = new HerdSearch(herds);
    }

    @GetMapping("/herds/count")
    public int count(@RequestParam(defaultValue = "farm") String field, @RequestParam String value)
            throws XPathExpressionException {
        return search.count(field, value);
    }
}
