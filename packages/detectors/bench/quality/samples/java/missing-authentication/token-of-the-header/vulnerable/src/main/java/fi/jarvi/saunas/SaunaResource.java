package fi.jarvi.saunas;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

@Path("/saunas")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SaunaResource {
    @Inject
    SaunaStore store;

    @Inject
    Tokens tokens;

    @Context
    HttpHeaders headers;

    @GET
    public List<Sauna> list() {
        return store.list();
    }

    @POST
    public Response build(Sauna sauna) {
        keeper();
        return Response.status(Response.Status.CREATED).entity(store.add(sauna)).build();
    }

    @PUT
    @Path("/{id}")
    public void change(@PathParam("id") long id, Sauna sauna) {
        keeper();
        store.replace(id, sauna);
    }

    @PUT
    @Path("/{id}/heat")
    public void heat(@PathParam("id") long id, int degrees) {
        store.heat(id, Math.min(degrees, 95));
    }

    @DELETE
    @Path("/{id}")
    public void close(@PathParam("id") long id) {
        keeper();
        store.remove(id);
    }

    private String keeper() {
        String token = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        String keeper = token == null ? null : tokens.keeperOf(token);
        if (keeper == null) {
            throw new NotAuthorizedException("Bearer");
        }
        return keeper;
    }
}
