package cz.knihy.fines;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

@Stateless
public class FineBook {
    @PersistenceContext
    EntityManager em;

    public List<Fine> open() {
        return em.createQuery("SELECT f FROM Fine f WHERE f.cents > 0", Fine.class).getResultList();
    }

    public void add(long reader, int cents) {
        em.persist(new Fine(reader, cents));
    }

    public void change(long id, int cents) {
        em.find(Fine.class, id).setCents(cents);
    }

    public void waive(long id) {
        em.remove(em.find(Fine.class, id));
    }
}
