package trace;

import java.util.Iterator;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Response;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

@Path("/trace")
public class TraceResource {
    private static final Logger LOG = LogManager.getLogger(TraceResource.class);

    @GET
    public Response trace(@QueryParam("label") String label) {
        Iterator<String> labels = List.of("begin", String.valueOf(label), "end").iterator();
        String shown = labels.next();
        shown = labels.next();
        LOG.info("trace {}", shown);
        return Response.noContent().build();
    }
}
