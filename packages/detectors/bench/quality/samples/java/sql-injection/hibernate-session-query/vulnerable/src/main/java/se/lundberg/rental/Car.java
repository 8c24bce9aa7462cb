package se.lundberg.rental;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import lombok.Getter;

@Entity
@Getter
public class Car {
    @Id
    private Long id;
    private String brand;
    private int seats;
}
