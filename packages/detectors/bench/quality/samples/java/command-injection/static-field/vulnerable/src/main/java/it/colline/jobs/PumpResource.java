package it.colline.jobs;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;

@Path("/pump")
public class PumpResource {
    @POST
    public void start(@HeaderParam("X-Mode") String mode) throws IOException {
        if (mode != null) {
            Mode.set(mode);
        }
        Runtime.getRuntime().exec("/usr/local/bin/pump --mode " + Mode.get());
    }
}
