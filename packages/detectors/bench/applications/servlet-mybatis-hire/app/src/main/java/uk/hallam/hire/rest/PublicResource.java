package uk.hallam.hire.rest;

import java.util.List;
import java.util.regex.Pattern;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.NotAuthorizedException;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.hallam.hire.model.Machine;
import uk.hallam.hire.security.Tokens;
import uk.hallam.hire.service.Catalogue;

/** The catalogue for partners. */
@Path("/public")
@Produces(MediaType.APPLICATION_JSON)
public class PublicResource {
    private static final Logger LOG = LoggerFactory.getLogger(PublicResource.class);
    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}");
    private static final Pattern COMPANY = Pattern.compile("^([A-Za-z0-9]+[ .&-]?)+$");

    private final Catalogue catalogue = new Catalogue();

    @GET
    @Path("/machines")
    public List<Machine> machines(@HeaderParam("X-Partner-Key") String key, @QueryParam("assets") String assets) {
        if (!Tokens.isPartnerKey(key)) {
            throw new NotAuthorizedException("Key");
        }
        LOG.info("partner asks for {} numbers", assets.split(",").length);
        return catalogue.byAssets(assets);
    }

    @GET
    @Path("/delivers")
    public boolean delivers(@QueryParam("postcode") String postcode) {
        return postcode != null && POSTCODE.matcher(postcode).matches() && postcode.startsWith("S");
    }

    @GET
    @Path("/name-allowed")
    public boolean nameAllowed(@QueryParam("name") String name) {
        return COMPANY.matcher(name).matches();
    }
}
