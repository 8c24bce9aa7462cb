package no.fjellvik.search;

import com.google.re2j.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;

@Path("/log")
public class LogSearch {
    private final List<String> lines = List.of("started", "stopped");

    @GET
    public long count(@QueryParam("pattern") String pattern) {
        var compiled = java.util.regex.Pattern.compile(pattern);
        return lines.stream().filter(line -> compiled.matcher(line).find()).count();
    }
}
