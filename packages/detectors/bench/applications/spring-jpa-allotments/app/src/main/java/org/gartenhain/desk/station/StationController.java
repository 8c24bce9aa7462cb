package org.gartenhain.desk.station;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class StationController {
    private final WeatherStationRepository stations;

    public StationController(WeatherStationRepository stations) {
        this.stations = stations;
    }

    @PostMapping("/stations")
    public Long add(@RequestBody StationForm form) {
        WeatherStation station = new WeatherStation();
        station.setName(form.name());
        station.setFeedUrl(form.feedUrl());
        station.setPlace(form.place());
        return stations.save(station).getId();
    }

    public record StationForm(String name, String feedUrl, String place) {
    }
}
