package se.lundberg.media;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

@Path("/transcode")
public class TranscodeResource {
    private final TranscodeService service = new TranscodeService();

    @POST
    public Response start(@FormParam("preset") String preset) throws IOException {
        return service.transcode(preset) == 0 ? Response.accepted().build() : Response.serverError().build();
    }
}
