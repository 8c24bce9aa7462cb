package org.gartenhain.desk.station;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestTemplate;

@Service
public class StationReader {
    private static final String FORECAST = "https://forecast.gartenhain.example/v1/places/{place}";

    private final WeatherStationRepository stations;
    private final RestTemplate http;

    public StationReader(WeatherStationRepository stations, RestTemplate http) {
        this.stations = stations;
        this.http = http;
    }

    @Scheduled(cron = "0 */15 * * * *")
    public void readAll() {
        for (WeatherStation station : stations.findAll()) {
            String reading = http.getForObject(station.getFeedUrl(), String.class);
            station.setLastReading(reading);
            stations.save(station);
        }
    }

    public String forecast(Long id) {
        WeatherStation station = stations.findById(id).orElseThrow();
        return http.getForObject(FORECAST, String.class, station.getPlace());
    }
}
