package it.colline.labels;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

public class LabelSearchImpl implements LabelSearch {
    @PersistenceContext
    private EntityManager em;

    @Override
    public List<?> withColour(String colour) {
        return em.createNativeQuery("SELECT id FROM label WHERE colour = ?1")
                .setParameter(1, colour)
                .getResultList();
    }
}
