package it.frutteto.raccolta;

import java.time.LocalDate;
import javax.persistence.Entity;
import javax.persistence.Id;

@Entity
public class Harvest {
    @Id
    private long id;
    private LocalDate pickedOn;
    private int kilograms;
    private int treeNumber;

    public LocalDate getPickedOn() {
        return pickedOn;
    }

    public int getKilograms() {
        return kilograms;
    }

    public int getTreeNumber() {
        return treeNumber;
    }
}
