package cz.knihy.fines;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
public class Fine {
    @Id
    @GeneratedValue
    private Long id;

    private long reader;
    private int cents;

    protected Fine() {}

    public Fine(long reader, int cents) {
        this.reader = reader;
        this.cents = cents;
    }

    public Long getId() {
        return id;
    }

    public long getReader() {
        return reader;
    }

    public int getCents() {
        return cents;
    }

    public void setCents(int cents) {
        this.cents = cents;
    }
}
