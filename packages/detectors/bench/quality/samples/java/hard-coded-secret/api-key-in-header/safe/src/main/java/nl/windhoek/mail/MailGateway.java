package nl.windhoek.mail;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

@Component
public class MailGateway {
    private static final String ADDRESS = "https://api.postbode.example/v1/messages";

    @Value("${postbode.api-key}")
    private String apiKey;
    private final RestTemplate http = new RestTemplate();

    public void send(String to, String text) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("X-Api-Key", apiKey);
        http.postForLocation(ADDRESS, new HttpEntity<>(Map.of("to", to, "text", text), headers));
    }
}
