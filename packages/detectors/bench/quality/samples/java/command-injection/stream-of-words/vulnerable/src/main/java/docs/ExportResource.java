package docs;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.FormParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Response;

@Path("/export")
public class ExportResource {
    private static final Set<String> KNOWN = Set.of("summary", "prices", "stock");

    @POST
    public Response export(@FormParam("part") List<String> parts) throws IOException {
        String words = parts.stream()
                .map(String::trim)
                .filter(part -> !KNOWN.contains(part) || !part.isEmpty())
                .collect(Collectors.joining(" "));
        new Runner("make -C /srv/export " + words).run();
        return Response.accepted().build();
    }
}
