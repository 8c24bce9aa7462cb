package ch.steinbruch.tools;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

@RequestScoped
@Path("/survey")
public class Survey {
    @POST
    public int start(@QueryParam("area") String area) throws IOException, InterruptedException {
        Runtime runtime = Runtime.getRuntime();
        Process process = runtime.exec(new String[] {"drone-survey", "--area", area, "--upload"});
        process.waitFor(10, TimeUnit.SECONDS);
        return process.exitValue();
    }
}
