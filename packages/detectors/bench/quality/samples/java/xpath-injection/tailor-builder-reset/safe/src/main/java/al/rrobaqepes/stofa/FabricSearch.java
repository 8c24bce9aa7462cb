package al.rrobaqepes.stofa;

import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.w3c.dom.Document;

@RestController
public class FabricSearch {
    private final Document fabrics;

    public FabricSearch(Document fabrics) {
        this.fabrics = fabrics;
    }

    @GetMapping("/fabrics/price")
    public String price(@RequestHeader("X-Fabric") String fabric) throws XPathExpressionException {
        XPath path = XPathFactory.newInstance().newXPath();
        return path.evaluate("//fabric[@name='" + wanted(fabric) + "']/price", fabrics);
    }

    private String wanted(String fabric) {
        StringBuilder text = new StringBuilder();
        text.append(fabric);
        if (text.length() > 40) {
            text.setLength(40);
        }
        text.setLength(0);
        text.append("linen");
        return text.toString();
    }
}
