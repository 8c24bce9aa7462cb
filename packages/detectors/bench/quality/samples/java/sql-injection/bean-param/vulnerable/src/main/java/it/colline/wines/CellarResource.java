package it.colline.wines;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("/cellar")
public class CellarResource {
    @Inject
    private EntityManager em;

    @GET
    public List<Integer> years(@BeanParam Paging paging) {
        String jpql = String.format("select b.year from Bottle b order by b.year %s", paging.getDirection());
        return em.createQuery(jpql, Integer.class).setMaxResults(paging.getLimit()).getResultList();
    }
}
