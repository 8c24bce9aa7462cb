package org.gartenhain.desk.plot;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.util.List;
import java.util.Map;

public class PlotSearchImpl implements PlotSearch {
    private static final Map<String, String> RULES = Map.of("size", "p.squareMetres desc", "number", "p.number asc");

    @PersistenceContext
    private EntityManager manager;

    @Override
    @SuppressWarnings("unchecked")
    public List<Plot> sorted(String column) {
        return manager.createNativeQuery("select * from plot order by " + column, Plot.class).getResultList();
    }

    @Override
    public List<Plot> sortedByRule(String rule) {
        String order = RULES.getOrDefault(rule, "p.id asc");
        return manager.createQuery("select p from Plot p order by " + order, Plot.class).getResultList();
    }

    @Override
    public List<Plot> describedAs(String text) {
        return manager.createQuery("select p from Plot p where p.description like :text", Plot.class)
                .setParameter("text", "%" + text + "%")
                .getResultList();
    }

    @Override
    public List<Plot> largerThan(int squareMetres) {
        return manager.createQuery("select p from Plot p where p.squareMetres > " + squareMetres, Plot.class).getResultList();
    }
}
