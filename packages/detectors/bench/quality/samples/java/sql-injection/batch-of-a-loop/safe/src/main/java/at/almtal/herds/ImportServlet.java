package at.almtal.herds;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

public class ImportServlet extends HttpServlet {
    private final transient JdbcTemplate jdbc;

    public ImportServlet(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        List<String> tags = new ArrayList<>();
        BufferedReader reader = request.getReader();
        String line;
        while ((line = reader.readLine()) != null) {
            if (!line.isBlank()) {
                tags.add(line.trim());
            }
        }
        List<Object[]> values = tags.stream().map(tag -> new Object[] {tag}).toList();
        jdbc.batchUpdate("INSERT INTO cow (tag) VALUES (?)", values);
        response.setStatus(201);
    }
}
