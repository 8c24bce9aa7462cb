package lt.oras.stations;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;

@Path("/stations")
@Authenticated
public class StationResource {
    @Inject
    StationRepository stations;

    @Inject
    JsonWebToken jwt;

    @GET
    public List<Station> ours() {
        return stations.list("tenant", jwt.getSubject());
    }

    @GET
    @Path("/{id}")
    public Station one(@PathParam("id") long id) {
        Station station = stations.findById(id);
        if (station == null || !station.tenant.equals(jwt.getSubject())) {
            throw new NotFoundException();
        }
        return station;
    }

    @PUT
    @Path("/{id}/interval")
    @Transactional
    public void interval(@PathParam("id") long id, @QueryParam("minutes") int minutes) {
        Station station = stations.findById(id);
        if (station == null) {
            throw new NotFoundException();
        }
        station.minutes = Math.max(minutes, 1);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    public void close(@PathParam("id") long id) {
        Station station = stations.findById(id);
        if (station == null || !station.tenant.equals(jwt.getSubject())) {
            throw new NotFoundException();
        }
        stations.delete(station);
    }
}
