package ch.steinbruch.survey;

import java.sql.ResultSet;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

@Component
@RequiredArgsConstructor
class QuarryStore {
    private static final RowMapper<Long> ID = (ResultSet row, int number) -> row.getLong(1);

    private final JdbcTemplate jdbc;

    List<Long> find(Criterion criterion) {
        String sql = "SELECT id FROM quarry WHERE canton = ? LIMIT " + criterion.getLimit();
        return jdbc.query(sql, ID, criterion.getCanton());
    }
}
