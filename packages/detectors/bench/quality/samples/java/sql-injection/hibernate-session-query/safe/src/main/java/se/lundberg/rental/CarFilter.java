package se.lundberg.rental;

import lombok.Data;

@Data
public class CarFilter {
    private String brand;
    private Integer seats;
}
