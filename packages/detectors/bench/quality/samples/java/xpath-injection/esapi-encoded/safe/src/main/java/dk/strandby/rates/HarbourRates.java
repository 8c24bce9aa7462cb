package dk.strandby.rates;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.owasp.esapi.ESAPI;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

@Path("/harbours")
public class HarbourRates {
    private final Document rates;

    public HarbourRates(Document rates) {
        this.rates = rates;
    }

    @GET
    public int count(@QueryParam("country") String country) throws XPathExpressionException {
        String path = new StringBuilder("//harbour[country='").append(clean(country)).append("']").toString();
        NodeList found = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, rates, XPathConstants.NODESET);
        return found.getLength();
    }

    private String clean(String country) {
        return ESAPI.encoder().encodeForXPath(country.trim());
    }
}
