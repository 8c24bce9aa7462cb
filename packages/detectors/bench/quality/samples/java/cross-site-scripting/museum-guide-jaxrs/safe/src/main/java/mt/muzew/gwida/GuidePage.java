package mt.muzew.gwida;

import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

@Path("/guide")
public class GuidePage {
    private final Greeting greeting = new Greeting();

    @GET
    @Produces(MediaType.TEXT_HTML)
    public String page(@QueryParam("guest") @DefaultValue("guest") String guest) {
        String opening = greeting.forGuest(guest);
        return "<html><body><h1>" + opening + "</h1></body></html>";
    }
}
