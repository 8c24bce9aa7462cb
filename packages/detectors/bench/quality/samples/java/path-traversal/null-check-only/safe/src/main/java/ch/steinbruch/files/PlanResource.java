package ch.steinbruch.files;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.File;

@Path("/plans")
public class PlanResource {
    private static final File PLANS = new File("/srv/plans");

    @DELETE
    public boolean drop(@QueryParam("name") String name) {
        File plan = new File(PLANS, Names.checked(name));
        return plan.delete();
    }
}
