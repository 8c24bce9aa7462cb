package uk.hallam.hire.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.NotFoundException;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import uk.hallam.hire.dao.Sessions;
import uk.hallam.hire.mapper.CustomerMapper;
import uk.hallam.hire.model.Customer;

/** Managers decide about accounts. */
@Path("/desk/customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CustomerAdminResource {
    @GET
    public List<CustomerSummary> search(@QueryParam("q") String text) {
        return Sessions.with(CustomerMapper.class, mapper -> mapper.search(text == null ? "" : text)).stream()
                .map(CustomerSummary::new)
                .collect(Collectors.toList());
    }

    @GET
    @Path("/{id}")
    public Customer one(@Context HttpServletRequest request, @PathParam("id") long id) {
        CurrentUser.requireManager(request);
        return load(id);
    }

    @POST
    @Path("/{id}/approve")
    public Response approve(@Context HttpServletRequest request, @PathParam("id") long id) {
        CurrentUser.requireManager(request);
        Customer customer = load(id);
        customer.setApproved(true);
        Sessions.with(CustomerMapper.class, mapper -> mapper.save(customer));
        return Response.noContent().build();
    }

    @PUT
    @Path("/{id}/limit")
    public Response limit(@PathParam("id") long id, LimitRequest wanted) {
        Customer customer = load(id);
        customer.setCreditLimit(wanted.amount);
        Sessions.with(CustomerMapper.class, mapper -> mapper.save(customer));
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/block")
    public Response block(@Context HttpServletRequest request, @PathParam("id") long id) {
        CurrentUser.requireManager(request);
        Customer customer = load(id);
        customer.setApproved(false);
        customer.setCreditLimit(BigDecimal.ZERO);
        Sessions.with(CustomerMapper.class, mapper -> mapper.save(customer));
        return Response.noContent().build();
    }

    private static Customer load(long id) {
        Customer customer = Sessions.with(CustomerMapper.class, mapper -> mapper.byId(id));
        if (customer == null) {
            throw new NotFoundException();
        }
        return customer;
    }

    /** What a manager allows. */
    public static class LimitRequest {
        public BigDecimal amount;
    }
}
