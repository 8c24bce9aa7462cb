package it.colline.weather;

import java.net.URI;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
public class WeatherController {
    private final RestTemplate http;

    public WeatherController(RestTemplate http) {
        this.http = http;
    }

    @GetMapping("/weather")
    public Integer degrees(@RequestParam String station) {
        URI address = UriComponentsBuilder.newInstance()
                .scheme("https")
                .host("weather.colline.it")
                .path("/degrees")
                .queryParam("station", station)
                .build()
                .toUri();
        return http.getForObject(address, Integer.class);
    }
}
