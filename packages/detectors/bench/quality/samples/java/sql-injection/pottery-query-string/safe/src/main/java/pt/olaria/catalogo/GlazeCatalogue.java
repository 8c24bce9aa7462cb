package pt.olaria.catalogo;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class GlazeCatalogue {
    private final JdbcTemplate jdbc;

    public GlazeCatalogue(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/glazes")
    public List<Map<String, Object>> glazes(HttpServletRequest request) throws Exception {
        String search = request.getQueryString();
        String marker = "colour=";
        int start = search == null ? -1 : search.indexOf(marker);
        if (start < 0) {
            return jdbc.queryForList("SELECT name, cone FROM glaze");
        }
        String colour = search.substring(start + marker.length());
        int next = colour.indexOf('&');
        if (next >= 0) {
            colour = colour.substring(0, next);
        }
        colour = URLDecoder.decode(colour, StandardCharsets.UTF_8.name());
        return jdbc.queryForList("SELECT name, cone FROM glaze WHERE colour LIKE ?", "%" + colour + "%");
    }
}
