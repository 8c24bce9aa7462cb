package uk.hallam.hire.rest;

import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.NotFoundException;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import uk.hallam.hire.dao.Sessions;
import uk.hallam.hire.mapper.MachineMapper;
import uk.hallam.hire.model.Machine;
import uk.hallam.hire.service.Catalogue;

/** Machines for the desk program. */
@Path("/desk/machines")
@Produces(MediaType.APPLICATION_JSON)
public class MachineResource {
    private final Catalogue catalogue = new Catalogue();

    @GET
    public List<Machine> list(@Context HttpServletRequest request, @QueryParam("order") String order) {
        return catalogue.depot(CurrentUser.staff(request).getDepotId(), order == null ? "model" : order, false);
    }

    @GET
    @Path("/{id}")
    public Machine one(@PathParam("id") long id) {
        Machine machine = catalogue.machine(id);
        if (machine == null) {
            throw new NotFoundException();
        }
        return machine;
    }

    @DELETE
    @Path("/{id}")
    public Response retire(@Context HttpServletRequest request, @PathParam("id") long id) {
        CurrentUser.requireManager(request);
        Sessions.with(MachineMapper.class, mapper -> mapper.retire(id));
        return Response.noContent().build();
    }
}
