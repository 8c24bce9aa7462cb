package no.fjellvik.boats;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import lombok.Data;

@Data
@Entity
public class Boat {
    @Id
    private Long id;
    private Long ownerId;
    private String name;
    private String berth;
}
