package org.cityshelf.library.repo;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
public class CatalogueDao {

    private static final Map<String, String> SORTS = Map.of("title", "title", "author", "author, title", "new", "id DESC");

    private final JdbcTemplate jdbc;

    public CatalogueDao(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<Map<String, Object>> search(String term, String sort) {
        String order = SORTS.getOrDefault(sort, "title");
        return jdbc.queryForList("SELECT id, isbn, title, author FROM books WHERE title ILIKE ? ORDER BY " + order + " LIMIT 100", "%" + term + "%");
    }

    public List<Map<String, Object>> byAuthor(String author, String direction) {
        String sql = "SELECT id, isbn, title FROM books WHERE author = ? ORDER BY title " + direction;
        return jdbc.queryForList(sql, author);
    }

    public int takeCopy(long bookId) {
        return jdbc.update("UPDATE books SET copies = copies - 1 WHERE id = ? AND copies > 0", bookId);
    }

    public void giveCopy(long bookId) {
        jdbc.update("UPDATE books SET copies = copies + 1 WHERE id = ?", bookId);
    }
}
