package it.colline.wines;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
public class WineQuery {
    private final JdbcTemplate jdbc;

    public WineQuery(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<String> names(List<String> grapes) {
        String marks = String.join(",", Collections.nCopies(grapes.size(), "?"));
        return jdbc.queryForList(
                "SELECT name FROM wine WHERE grape IN (" + marks + ")", String.class, grapes.toArray());
    }
}
