package uk.hallam.hire.rest;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.BadRequestException;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.xml.xpath.XPathExpressionException;
import uk.hallam.hire.io.PriceBook;
import uk.hallam.hire.service.PartnerClient;

/** Spare parts, and the companies that have them. */
@Path("/desk/suppliers")
public class SupplierResource {
    private final PartnerClient partners = new PartnerClient();
    private final PriceBook prices = new PriceBook();

    @POST
    @Path("/check")
    @Produces(MediaType.TEXT_PLAIN)
    public String check(@Context HttpServletRequest request, @FormParam("address") String address) throws IOException {
        CurrentUser.staff(request);
        return partners.firstBytes(address);
    }

    @GET
    @Path("/{maker}/stock")
    @Produces(MediaType.APPLICATION_JSON)
    public String stock(@PathParam("maker") String maker, @QueryParam("part") String part) throws IOException {
        return partners.stock(maker, part);
    }

    @GET
    @Path("/register")
    @Produces(MediaType.APPLICATION_JSON)
    public String registered(@QueryParam("number") String number) throws IOException {
        return partners.registered(number);
    }

    @POST
    @Path("/callback")
    @Produces(MediaType.TEXT_PLAIN)
    public String callback(@FormParam("address") String address) throws IOException {
        if (!partners.answers(address)) {
            throw new BadRequestException("The address does not answer.");
        }
        return "ok";
    }

    @GET
    @Path("/price")
    @Produces(MediaType.TEXT_PLAIN)
    public String price(@QueryParam("code") String code, @QueryParam("tier") String tier) throws XPathExpressionException {
        return prices.price(code, tier);
    }

    @GET
    @Path("/makers/{name}")
    @Produces(MediaType.TEXT_PLAIN)
    public String maker(@PathParam("name") String name) throws XPathExpressionException {
        return Integer.toString(prices.maker(name).getLength());
    }

    @GET
    @Path("/position/{number}")
    @Produces(MediaType.TEXT_PLAIN)
    public String position(@PathParam("number") int number) throws XPathExpressionException {
        return prices.position(number);
    }
}
