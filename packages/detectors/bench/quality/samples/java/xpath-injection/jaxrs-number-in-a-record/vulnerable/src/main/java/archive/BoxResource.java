package archive;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;

@Path("/boxes")
public class BoxResource {
    private final Document boxes = Documents.boxes();

    @GET
    @Path("/{number}")
    @Produces("text/plain")
    public String label(@PathParam("number") String number) throws XPathExpressionException {
        Selection selection = new Selection(number);
        return XPathFactory.newInstance().newXPath().evaluate(selection.path(), boxes);
    }

    record Selection(String number) {
        String path() {
            return "/boxes/box[@number=" + number + "]/label";
        }
    }
}
