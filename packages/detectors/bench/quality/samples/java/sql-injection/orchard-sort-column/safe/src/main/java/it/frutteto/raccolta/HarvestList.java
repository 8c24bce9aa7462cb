package it.frutteto.raccolta;

import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

@Path("/harvest")
public class HarvestList {
    @PersistenceContext
    private EntityManager entities;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<Harvest> list(@QueryParam("order") String order) {
        String column = new OrderColumn(order).name();
        return entities.createQuery("select h from Harvest h order by h." + column, Harvest.class).getResultList();
    }
}
