package it.colline.growers;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.List;
import org.springframework.stereotype.Repository;

@Repository
public class GrowerRepository {
    private final EntityManager em;

    public GrowerRepository(EntityManager em) {
        this.em = em;
    }

    public List<Grower> inRegion(String region) {
        String jpql = "from Grower g where lower(g.region) = '" + region.toLowerCase() + "'";
        return em.createQuery(jpql, Grower.class).getResultList();
    }
}
