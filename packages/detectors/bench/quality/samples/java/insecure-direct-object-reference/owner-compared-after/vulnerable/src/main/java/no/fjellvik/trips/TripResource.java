package no.fjellvik.trips;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

@Path("/trips")
public class TripResource {
    @Inject
    EntityManager em;

    @GET
    @Path("{id}")
    public Trip show(@PathParam("id") long id, @Context SecurityContext security) {
        Trip trip = em.find(Trip.class, id);
        if (trip == null) {
            throw new NotFoundException();
        }
        return trip;
    }

    @PUT
    @Path("{id}/goal")
    public void change(@PathParam("id") long id, @QueryParam("goal") String goal, @Context SecurityContext security) {
        Trip trip = em.find(Trip.class, id);
        if (trip == null || !trip.owner.equals(security.getUserPrincipal().getName())) {
            throw new ForbiddenException();
        }
        trip.goal = goal;
    }

    @DELETE
    @Path("{id}")
    public void drop(@PathParam("id") long id, @Context SecurityContext security) {
        Trip trip = em.find(Trip.class, id);
        if (trip == null || !trip.owner.equals(security.getUserPrincipal().getName())) {
            throw new ForbiddenException();
        }
        em.remove(trip);
    }
}
