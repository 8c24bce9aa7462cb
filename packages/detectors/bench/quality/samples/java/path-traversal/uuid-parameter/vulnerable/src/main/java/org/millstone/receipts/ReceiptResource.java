package org.millstone.receipts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.util.UUID;

@Path("/receipts")
public class ReceiptResource {
    @GET
    @Path("/{id: .+}")
    @Produces("application/pdf")
    public Response one(@PathParam("id") String id) throws FileNotFoundException {
        File file = new File("/srv/receipts", nameOf(id));
        return Response.ok(new FileInputStream(file)).build();
    }

    private String nameOf(String id) {
        String trimmed = id.trim();
        return trimmed.concat(".pdf");
    }
}
