package fr.peltier.proxy;

import java.io.IOException;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class RegionController {
    enum Region {
        NORTH, SOUTH
    }

    @GetMapping("/region/status")
    public int status(@RequestHeader("X-Region") String region) throws IOException {
        String host = Region.valueOf(region) + ".peltier.internal";
        try (CloseableHttpClient client = HttpClients.createDefault();
                CloseableHttpResponse answer = client.execute(new HttpGet("http://" + host + "/status"))) {
            return answer.getStatusLine().getStatusCode();
        }
    }
}
