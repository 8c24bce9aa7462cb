package pt.lagoa.buoys;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import pt.lagoa.auth.SignedIn;

@Path("/buoys")
public class BuoyResource {
    private static final Map<Long, String> COLOURS = new ConcurrentHashMap<>();

    @POST
    @Path("{id}")
    @SignedIn
    public void set(@PathParam("id") long id) {
        COLOURS.put(id, "red");
    }

    @PUT
    @Path("{id}/light")
    @SignedIn
    public void light(@PathParam("id") long id, @QueryParam("on") boolean isOn) {
        COLOURS.replace(id, isOn ? "white" : "red");
    }

    @PUT
    @Path("{id}/colour")
    @SignedIn
    public void paint(@PathParam("id") long id, @QueryParam("green") boolean isGreen) {
        COLOURS.replace(id, isGreen ? "green" : "red");
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") long id) {
        COLOURS.remove(id);
    }
}
