package uk.hallam.hire.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.hallam.hire.dao.Sessions;
import uk.hallam.hire.mapper.MachineMapper;
import uk.hallam.hire.model.Machine;

/** What can be hired. */
public class Catalogue {
    private static final int PAGE = 24;
    private static final Map<String, String> ORDERS = Map.of("model", "m.model", "rate", "m.day_rate", "asset", "m.asset_number");

    public List<Machine> page(String category, String text, String sort, int page) {
        int offset = Math.max(0, page - 1) * PAGE;
        return Sessions.with(MachineMapper.class, mapper -> mapper.listCatalogue(category, text, sort, PAGE, offset));
    }

    public List<Machine> depot(long depotId, String order, boolean downwards) {
        String column = ORDERS.getOrDefault(order, "m.model");
        String direction = downwards ? "DESC" : "ASC";
        return Sessions.with(MachineMapper.class, mapper -> mapper.listDepot(depotId, column, direction));
    }

    public Machine machine(long id) {
        return Sessions.with(MachineMapper.class, mapper -> mapper.byId(id));
    }

    public List<Machine> byAssets(String numbers) {
        List<String> wanted = new ArrayList<>();
        for (String number : numbers.split(",")) {
            if (!number.trim().isEmpty()) {
                wanted.add(number.trim());
            }
        }
        if (wanted.isEmpty()) {
            return List.of();
        }
        return Sessions.with(MachineMapper.class, mapper -> mapper.findByAssets(wanted));
    }
}
