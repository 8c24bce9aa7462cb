package org.quayside.crew;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class CrewMember {
    @Id
    private Long id;
    private String vessel;
    private String surname;

    public Long getId() {
        return id;
    }

    public String getSurname() {
        return surname;
    }
}
