package gr.elia.shop.office;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Oil {
    @Id
    private Long id;

    private String name;
    private int cents;

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public int getCents() {
        return cents;
    }

    public void setCents(int cents) {
        this.cents = cents;
    }
}
