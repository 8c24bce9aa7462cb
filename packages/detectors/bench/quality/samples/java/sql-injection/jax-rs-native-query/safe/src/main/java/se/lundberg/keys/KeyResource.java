package se.lundberg.keys;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

@Path("/keys")
@Produces(MediaType.APPLICATION_JSON)
public class KeyResource {
    @Inject
    EntityManager em;

    @GET
    public List<?> list(@QueryParam("depot") @DefaultValue("north") String depot) {
        String sql = """
                SELECT k.id
                FROM key_box k
                WHERE k.depot = ?1
                ORDER BY k.id
                """;
        return em.createNativeQuery(sql).setParameter(1, depot).getResultList();
    }
}
