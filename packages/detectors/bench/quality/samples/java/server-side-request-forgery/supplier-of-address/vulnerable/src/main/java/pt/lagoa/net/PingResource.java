package pt.lagoa.net;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;

@Path("/ping")
public class PingResource {
    private static final String BUOY = System.getenv("BUOY_URL");

    @GET
    public int ping(@Context UriInfo info) throws IOException {
        return Ping.status(() -> info.getQueryParameters().getFirst("url"));
    }
}
