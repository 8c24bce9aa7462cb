package no.fjellvik.trips;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Trip {
    @Id
    public Long id;
    public String owner;
    public String goal;
}
