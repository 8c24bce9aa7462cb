package org.gartenhain.desk.station;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
public class WeatherStation {
    @Id
    @GeneratedValue
    private Long id;

    private String name;
    private String feedUrl;
    private String place;
    private String lastReading;

    public Long getId() { return id; }
    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    public String getFeedUrl() { return feedUrl; }
    public void setFeedUrl(String feedUrl) { this.feedUrl = feedUrl; }
    public String getPlace() { return place; }
    public void setPlace(String place) { this.place = place; }
    public String getLastReading() { return lastReading; }
    public void setLastReading(String lastReading) { this.lastReading = lastReading; }
}
