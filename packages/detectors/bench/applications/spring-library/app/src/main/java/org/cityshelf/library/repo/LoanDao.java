package org.cityshelf.library.repo;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.cityshelf.library.model.Loan;
import org.springframework.stereotype.Repository;

@Repository
public class LoanDao {

    @PersistenceContext
    private EntityManager em;

    public List<Loan> open(String branch) {
        String jpql = "select l from Loan l where l.returned = false";
        if (branch != null && !branch.isBlank()) {
            jpql += " and l.branch = '" + branch + "'";
        }
        return em.createQuery(jpql, Loan.class).setMaxResults(200).getResultList();
    }

    public List<Loan> overdue(String branch) {
        String jpql = "select l from Loan l where l.returned = false and l.due < current_date";
        if (branch != null && !branch.isBlank()) {
            jpql += " and l.branch = :branch";
        }
        TypedQuery<Loan> query = em.createQuery(jpql, Loan.class);
        if (jpql.contains(":branch")) {
            query.setParameter("branch", branch);
        }
        return query.setMaxResults(200).getResultList();
    }

    public List<Loan> ofPatron(long patronId) {
        return em.createQuery("select l from Loan l where l.patronId = :patron order by l.due", Loan.class)
            .setParameter("patron", patronId)
            .getResultList();
    }

    public Optional<Loan> find(long id) {
        return Optional.ofNullable(em.find(Loan.class, id));
    }

    public void save(Loan loan) {
        em.persist(loan);
    }
}
