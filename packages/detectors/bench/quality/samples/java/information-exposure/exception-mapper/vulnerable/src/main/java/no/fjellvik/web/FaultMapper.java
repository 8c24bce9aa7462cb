package no.fjellvik.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.commons.lang3.exception.ExceptionUtils;

@Provider
public class FaultMapper implements ExceptionMapper<RuntimeException> {
    private static final Logger LOG = Logger.getLogger("faults");

    @Override
    public Response toResponse(RuntimeException exception) {
        String text = ExceptionUtils.getStackTrace(exception);
        return Response.serverError().type(MediaType.TEXT_PLAIN).entity(text).build();
    }
}
