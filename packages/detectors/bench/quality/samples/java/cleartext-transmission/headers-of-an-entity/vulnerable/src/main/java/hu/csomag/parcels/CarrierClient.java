package hu.csomag.parcels;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

@Component
public class CarrierClient {
    private static final String HOST = "http://gateway.csomagpont.hu";

    private final RestTemplate rest;
    private final String token;

    public CarrierClient(RestTemplate rest, @Value("${carrier.token}") String token) {
        this.rest = rest;
        this.token = token;
    }

    public String announce(Parcel parcel) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setBearerAuth(token);
        HttpEntity<Parcel> entity = new HttpEntity<>(parcel, headers);
        return rest.exchange(HOST + "/parcels", HttpMethod.POST, entity, String.class).getBody();
    }
}
