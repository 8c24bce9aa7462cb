package org.gartenhain.desk.harvest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Map;

@RestController
@RequestMapping("/harvest")
public class HarvestController {
    private final HarvestStatistics statistics;

    public HarvestController(HarvestStatistics statistics) {
        this.statistics = statistics;
    }

    @GetMapping("/views/{id}")
    public List<Map<String, Object>> rows(@PathVariable Long id) {
        return statistics.rows(id);
    }

    @GetMapping("/views/{id}/newest")
    public List<Map<String, Object>> newest(@PathVariable Long id) {
        return statistics.newest(id);
    }

    @GetMapping("/crops")
    public List<Map<String, Object>> crop(@RequestParam String crop) {
        return statistics.ofCrop(crop);
    }
}
