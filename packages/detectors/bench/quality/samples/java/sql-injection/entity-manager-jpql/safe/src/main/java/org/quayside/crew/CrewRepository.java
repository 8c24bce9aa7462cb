package org.quayside.crew;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.springframework.stereotype.Repository;

@Repository
public class CrewRepository {
    @PersistenceContext
    private EntityManager em;

    public List<CrewMember> aboard(String vessel) {
        return em.createQuery("select c from CrewMember c where c.vessel = :vessel", CrewMember.class)
                .setParameter("vessel", vessel)
                .setMaxResults(100)
                .getResultList();
    }
}
