package media;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/render")
public class RenderServlet extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] given = request.getParameterMap().get("profile");
        Map<String, String> profiles = new HashMap<>();
        profiles.put("standard", "hd");
        profiles.put("wanted", given != null && given.length > 0 ? given[0] : "hd");
        Job job = new Job(profiles.get("wanted"));
        job.start();
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
    }

    private class Job {
        private final String profile;

        Job(String profile) {
            this.profile = profile;
        }

        void start() throws IOException {
            ProcessBuilder builder = new ProcessBuilder();
            builder.command("bash", "-c", "/opt/render/run --profile=" + profile);
            builder.redirectErrorStream(true);
            builder.start();
        }
    }
}
