package no.fjellvik.huts;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

@Path("/huts")
public class HutResource {
    @Inject
    Huts huts;

    @GET
    @Path("{id}/beds")
    @PermitAll
    public int beds(@PathParam("id") long id) {
        return huts.beds(id);
    }

    @POST
    @RolesAllowed("warden")
    public long open(@QueryParam("beds") int beds) {
        return huts.open(beds);
    }

    @PUT
    @Path("{id}/beds")
    @RolesAllowed("warden")
    public void change(@PathParam("id") long id, @QueryParam("beds") int beds) {
        huts.change(id, beds);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed("warden")
    public void close(@PathParam("id") long id) {
        huts.close(id);
    }
}
