package com.northgate.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;

@ApplicationScoped
public class MemberFinder {

    private static final int MAX_RESULTS = 100;

    @PersistenceContext
    EntityManager em;

    public List<String> namesMatching(MemberSearch search) {
        List<String> conditions = new ArrayList<>();
        if (filled(search.getLastName())) {
            conditions.add("lower(m.lastName) = :lastName");
        }
        if (filled(search.getCity())) {
            conditions.add("m.address.city = :city");
        }
        if (search.isActiveOnly()) {
            conditions.add("m.active = true");
        }

        String jpql = "select m.displayName from Member m";
        if (!conditions.isEmpty()) {
            jpql += " where " + String.join(" and ", conditions);
        }
        TypedQuery<String> query = em.createQuery(jpql + " order by m.displayName", String.class);
        if (filled(search.getLastName())) {
            query.setParameter("lastName", search.getLastName().toLowerCase());
        }
        if (filled(search.getCity())) {
            query.setParameter("city", search.getCity());
        }
        return query.setMaxResults(MAX_RESULTS).getResultList();
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }
}
