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
        CriteriaBuilder builder = em.getCriteriaBuilder();
        CriteriaQuery<Grower> query = builder.createQuery(Grower.class);
        Root<Grower> grower = query.from(Grower.class);
        query.where(builder.equal(builder.lower(grower.get("region")), region.toLowerCase()));
        return em.createQuery(query).getResultList();
    }
}
