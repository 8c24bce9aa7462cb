package dk.strandby.users;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import lombok.Data;

@Data
@Entity
public class User {
    @Id
    private Long id;
    private String name;
    private String street;
    private String role;
    private boolean locked;
}
