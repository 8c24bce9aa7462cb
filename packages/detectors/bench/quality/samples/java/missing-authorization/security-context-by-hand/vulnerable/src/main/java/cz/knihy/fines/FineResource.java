package cz.knihy.fines;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;

@Stateless
@Path("/fines")
public class FineResource {
    @Inject
    FineBook book;

    @Context
    SecurityContext security;

    @GET
    public List<Fine> open() {
        requireLibrarian();
        return book.open();
    }

    @POST
    public void add(@QueryParam("reader") long reader, @QueryParam("cents") int cents) {
        requireLibrarian();
        book.add(reader, cents);
    }

    @PUT
    @Path("{id}/amount")
    public void change(@PathParam("id") long id, @QueryParam("cents") int cents) {
        requireLibrarian();
        book.change(id, cents);
    }

    @DELETE
    @Path("{id}")
    public void waive(@PathParam("id") long id) {
        if (security.getUserPrincipal() == null) {
            throw new NotAuthorizedException("Basic");
        }
        book.waive(id);
    }

    private void requireLibrarian() {
        if (!security.isUserInRole("librarian")) {
            throw new ForbiddenException();
        }
    }
}
