package com.northgate.members;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

@Path("/members")
@Produces(MediaType.APPLICATION_JSON)
public class MemberResource {

    @Inject
    MemberFinder finder;

    @POST
    @Path("/search")
    @RolesAllowed("staff")
    @Consumes(MediaType.APPLICATION_JSON)
    public List<String> search(MemberSearch search) {
        return finder.namesMatching(search);
    }
}
