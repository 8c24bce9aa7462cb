package com.brightfield.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

@Repository
public class ProductRepository {

    private static final RowMapper<Product> MAPPER = (rs, n) -> new Product(
            rs.getLong("id"), rs.getString("name"), rs.getString("category"), rs.getBigDecimal("price"));

    private static final Map<String, String> SORTS = Map.of(
            "name", "name ASC", "price", "price ASC", "-price", "price DESC", "newest", "id DESC");

    private final JdbcTemplate jdbc;

    public ProductRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<Product> search(String pattern, String sort, int limit, int offset) {
        String sql = "SELECT id, name, category, price FROM product WHERE name LIKE ? ORDER BY "
                + SORTS.getOrDefault(sort, "name ASC") + " LIMIT ? OFFSET ?";
        return jdbc.query(sql, MAPPER, pattern, limit, offset);
    }

    public Optional<Product> findById(long id) {
        return jdbc.query("SELECT id, name, category, price FROM product WHERE id = ?", MAPPER, id)
                .stream()
                .findFirst();
    }
}
