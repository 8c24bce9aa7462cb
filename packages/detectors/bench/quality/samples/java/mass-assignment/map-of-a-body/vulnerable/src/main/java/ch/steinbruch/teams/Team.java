package ch.steinbruch.teams;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import lombok.Data;

@Data
@Entity
public class Team {
    @Id
    private Long id;
    private String name;
    private String colour;
    private boolean staff;
}
