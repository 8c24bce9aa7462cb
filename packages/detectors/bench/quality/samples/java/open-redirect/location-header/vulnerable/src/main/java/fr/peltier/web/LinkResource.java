package fr.peltier.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;

@Path("/go")
public class LinkResource {
    @GET
    public Response go(@QueryParam("to") String to) {
        URI target = URI.create(to);
        if (target.getPath() == null) {
            throw new BadRequestException();
        }
        return Response.seeOther(target).build();
    }
}
