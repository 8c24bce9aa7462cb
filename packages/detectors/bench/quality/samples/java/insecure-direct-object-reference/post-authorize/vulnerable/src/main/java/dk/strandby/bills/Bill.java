package dk.strandby.bills;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Bill {
    @Id
    private Long id;
    private String owner;
    private int cents;
    private int reminders;

    public String getOwner() {
        return owner;
    }

    public int getCents() {
        return cents;
    }

    Bill copied() {
        Bill copy = new Bill();
        copy.owner = owner;
        copy.cents = cents;
        return copy;
    }

    Bill reminded() {
        reminders++;
        return this;
    }
}
