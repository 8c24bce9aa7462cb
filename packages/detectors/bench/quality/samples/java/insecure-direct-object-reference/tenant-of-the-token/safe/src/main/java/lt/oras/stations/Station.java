package lt.oras.stations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Station {
    @Id
    public Long id;

    public String tenant;
    public int minutes;
}
