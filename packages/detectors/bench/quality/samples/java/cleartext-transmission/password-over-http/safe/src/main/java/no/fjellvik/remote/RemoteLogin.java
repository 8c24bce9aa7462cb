package no.fjellvik.remote;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestTemplate;

@Service
public class RemoteLogin {
    private static final String HOST = "login.fjellvik.no";
    private final RestTemplate http = new RestTemplate();

    public boolean check(String user, String password) {
        String address = "https://" + HOST + "/check";
        Map<String, String> form = Map.of("user", user, "password", password);
        return Boolean.TRUE.equals(http.postForObject(address, form, Boolean.class));
    }
}
