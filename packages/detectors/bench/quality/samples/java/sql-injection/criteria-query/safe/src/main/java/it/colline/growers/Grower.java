package it.colline.growers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Grower {
    @Id
    private Long id;
    private String region;

    public Long getId() {
        return id;
    }
}
