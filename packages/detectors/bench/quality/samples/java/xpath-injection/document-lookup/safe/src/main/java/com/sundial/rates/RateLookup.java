package com.sundial.rates;

import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.w3c.dom.Document;

@RestController
public class RateLookup {
    private final Document rates;

    public RateLookup(Document rates) {
        this.rates = rates;
    }

    @GetMapping("/rate")
    public Double rate(@RequestParam String currency) throws XPathExpressionException {
        XPath xpath = XPathFactory.newInstance().newXPath();
        xpath.setXPathVariableResolver(name -> "currency".equals(name.getLocalPart()) ? currency : null);
        String expression = "/rates/rate[@currency=$currency]/@value";
        return (Double) xpath.evaluate(expression, rates, XPathConstants.NUMBER);
    }
}
