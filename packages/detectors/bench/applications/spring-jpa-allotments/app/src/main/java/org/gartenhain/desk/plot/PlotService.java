package org.gartenhain.desk.plot;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

@Service
public class PlotService {
    private final PlotRepository plots;

    public PlotService(PlotRepository plots) {
        this.plots = plots;
    }

    @Transactional
    public Plot add(PlotForm form) {
        Plot plot = new Plot();
        plot.setNumber(form.number());
        plot.setSquareMetres(form.squareMetres());
        plot.setDescription(form.description());
        plot.setPlanFile(form.planFile());
        return plots.save(plot);
    }

    @Transactional
    public void describe(Long id, String email, String description) {
        Plot plot = plots.findById(id).orElseThrow();
        if (plot.getTenant() == null || !plot.getTenant().getEmail().equals(email)) {
            throw new IllegalStateException("Not your plot");
        }
        plot.setDescription(description);
        plots.save(plot);
    }

    public List<Plot> sorted(String column) {
        return plots.sorted(column);
    }

    public List<Plot> sortedByRule(String rule) {
        return plots.sortedByRule(rule);
    }

    public List<Plot> describedAs(String text) {
        return plots.describedAs(text);
    }

    public List<Plot> largerThan(int squareMetres) {
        return plots.largerThan(squareMetres);
    }

    public List<Plot> of(String email) {
        return plots.findByTenantEmail(email);
    }
}
