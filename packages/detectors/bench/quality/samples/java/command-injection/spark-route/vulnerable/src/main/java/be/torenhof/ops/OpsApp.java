package be.torenhof.ops;

import static spark.Spark.post;

import java.io.IOException;

public final class OpsApp {
    private OpsApp() {}

    public static void main(String[] args) {
        post("/services/:name/restart", (request, response) -> {
            restart(request.params(":name"));
            response.status(202);
            return "";
        });
    }

    private static void restart(String name) throws IOException {
        String unit;
        switch (name) {
            case "web":
                unit = "nginx";
                break;
            case "db":
                unit = "postgresql";
                break;
            default:
                unit = name;
        }
        Runtime.getRuntime().exec(new String[] {"bash", "-c", "systemctl restart " + unit + " && date >> restarts"});
    }
}
