package org.example.trees;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

@Path("/trees")
public class TreeResource {

    @PersistenceContext
    private EntityManager entities;

    @GET
    @Produces("text/plain")
    public String count(@QueryParam("species") @DefaultValue("oak") String species) {
        String jpql = String.format("SELECT COUNT(t) FROM Tree t WHERE t.species = :%s AND t.felled = false", "species");
        TypedQuery<Long> query = entities.createQuery(jpql, Long.class);
        query.setParameter("species", species);
        Long total = query.getSingleResult();
        return Long.toString(total);
    }
}
