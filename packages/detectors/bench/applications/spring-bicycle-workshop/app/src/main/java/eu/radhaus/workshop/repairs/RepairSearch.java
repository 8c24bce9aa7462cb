package eu.radhaus.workshop.repairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
public class RepairSearch {
    private static final int PAGE = 25;
    private final JdbcTemplate jdbc;

    public List<Map<String, Object>> find(RepairFilter filter) {
        StringBuilder sql = new StringBuilder("SELECT id, owner, bicycle, state, cents FROM repair WHERE 1 = 1");
        List<Object> values = new ArrayList<>();
        if (filter.getState() != null) {
            sql.append(" AND state = '").append(filter.getState()).append("'");
        }
        if (filter.getBicycle() != null) {
            sql.append(" AND bicycle ILIKE ?");
            values.add("%" + filter.getBicycle() + "%");
        }
        if (filter.getSince() != null) {
            sql.append(" AND received_at >= ?");
            values.add(java.sql.Date.valueOf(filter.getSince()));
        }
        sql.append(" ORDER BY ").append(filter.getSort()).append(" LIMIT ").append(PAGE);
        sql.append(" OFFSET ").append(filter.getPage() * PAGE);
        return jdbc.queryForList(sql.toString(), values.toArray());
    }

    public Map<Repair.State, Long> countByState(String owner) {
        Map<Repair.State, Long> counts = new java.util.EnumMap<>(Repair.State.class);
        for (Repair.State state : Repair.State.values()) {
            String sql = "SELECT count(*) FROM repair WHERE owner = ? AND state = '" + state.name() + "'";
            counts.put(state, jdbc.queryForObject(sql, Long.class, owner));
        }
        return counts;
    }

    public List<Long> overdue(String unit, int amount) {
        String interval = switch (unit) {
            case "days" -> "day";
            case "weeks" -> "week";
            default -> throw new IllegalArgumentException("unknown unit");
        };
        String sql = "SELECT id FROM repair WHERE received_at < now() - interval '" + amount + " " + interval + "'";
        return jdbc.queryForList(sql, Long.class);
    }
}
