package sc.akwaryom.ponp;

import java.io.IOException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PumpControl {
    @PostMapping("/pumps/run")
    public int run(@RequestParam("tank") String tank) throws IOException, InterruptedException {
        PumpState.select(tank);
        PumpState.reset();
        Process process = new ProcessBuilder("sh", "-c", "/opt/pumps/run --tank " + PumpState.tank).start();
        return process.waitFor();
    }
}
