package org.gartenhain.desk.harvest;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

import java.util.List;
import java.util.Map;

@Service
public class HarvestStatistics {
    private final SavedViewRepository views;
    private final JdbcTemplate jdbc;

    public HarvestStatistics(SavedViewRepository views, JdbcTemplate jdbc) {
        this.views = views;
        this.jdbc = jdbc;
    }

    public List<Map<String, Object>> rows(Long viewId) {
        SavedView view = views.findById(viewId).orElseThrow();
        return jdbc.queryForList("select crop, sum(kilograms) as kilograms from harvest where " + view.getRestriction() + " group by crop");
    }

    public List<Map<String, Object>> newest(Long viewId) {
        SavedView view = views.findById(viewId).orElseThrow();
        return jdbc.queryForList("select crop, day from harvest order by day desc limit " + view.getSize());
    }

    public List<Map<String, Object>> ofCrop(String crop) {
        return jdbc.queryForList("select day, kilograms from harvest where crop = ?", crop);
    }
}
