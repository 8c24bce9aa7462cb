package eu.radhaus.workshop.repairs;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;
import lombok.Getter;
import lombok.Setter;

@Entity
@Getter
@Setter
public class Repair {
    public enum State {
        RECEIVED, IN_WORK, READY, FETCHED
    }

    @Id
    @GeneratedValue
    private Long id;
    private String owner;
    private String bicycle;
    private String wishes;
    private String ticket;
    @Enumerated(EnumType.STRING)
    private State state = State.RECEIVED;
    private int cents;
    private Instant receivedAt = Instant.now();
}
